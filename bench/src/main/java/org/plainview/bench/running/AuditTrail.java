package org.plainview.bench.running;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Whether every answer of the gateway names its own entry of the audit log. */
final class AuditTrail {

  private static final int LOOKED_UP = 10;

  private AuditTrail() {}

  /** What is wrong; empty when nothing is. Some of the entries are looked up in the log. */
  static List<String> problems(Platform platform, List<Answer> answers) {
    List<String> problems = new ArrayList<>();
    List<Answer> named = answers.stream().filter(answer -> answer.auditIndex().isPresent()).toList();
    if (named.size() < answers.size()) {
      problems.add((answers.size() - named.size()) + " answers of the gateway name no entry of the audit log");
    }
    long distinct = named.stream().map(Answer::auditIndex).distinct().count();
    if (distinct < named.size()) {
      problems.add((named.size() - distinct) + " answers of the gateway name the entry of another");
    }
    for (int i = 0; i < Math.min(LOOKED_UP, named.size()); i++) {
      Answer answer = named.get((int) ((long) i * (named.size() - 1) / Math.max(1, LOOKED_UP - 1)));
      if (!holds(platform, answer)) {
        problems.add("the log's entry " + answer.auditIndex().orElseThrow() + " is not of its request");
      }
    }
    return problems;
  }

  private static boolean holds(Platform platform, Answer answer) {
    Optional<JsonNode> entry = platform.get("ines", "/api/audit/entries/" + answer.auditIndex().orElseThrow());
    return entry.filter(found -> found.path("requestId").asString("").equals(answer.requestId())).isPresent();
  }
}
