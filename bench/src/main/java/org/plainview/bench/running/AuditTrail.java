package org.plainview.bench.running;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;

/** Whether every answer of the gateway names its own entry of the audit log. */
final class AuditTrail {

  private static final int LOOKED_UP = 10;

  private AuditTrail() {}

  /**
   * What is wrong; empty when nothing is.
   *
   * @param requestAt looks up in the log which request an entry is of; asked for a few of them
   */
  static List<String> problems(List<Answer> answers, LongFunction<Optional<String>> requestAt) {
    List<String> problems = new ArrayList<>();
    List<Answer> named = answers.stream().filter(answer -> answer.auditIndex().isPresent()).toList();
    if (named.size() < answers.size()) {
      problems.add("answers of the gateway that name no entry of the audit log: " + (answers.size() - named.size()));
    }
    long distinct = named.stream().map(Answer::auditIndex).distinct().count();
    if (distinct < named.size()) {
      problems.add("answers of the gateway that name the entry of another: " + (named.size() - distinct));
    }
    for (int i = 0; i < Math.min(LOOKED_UP, named.size()); i++) {
      Answer answer = named.get((int) ((long) i * (named.size() - 1) / Math.max(1, LOOKED_UP - 1)));
      long index = answer.auditIndex().orElseThrow();
      if (!requestAt.apply(index).equals(Optional.of(answer.requestId()))) {
        problems.add("the log's entry " + index + " is not of the request whose answer names it");
      }
    }
    return problems;
  }

  /** From the log itself. */
  static Optional<String> requestAt(Platform platform, long index) {
    return platform.get("ines", "/api/audit/entries/" + index).map(entry -> entry.path("requestId").asString(""));
  }
}
