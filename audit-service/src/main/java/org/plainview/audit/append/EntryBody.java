package org.plainview.audit.append;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plainview.audit.entry.Draft;
import org.plainview.audit.entry.Outcome;
import org.plainview.contracts.ProblemCode;
import org.plainview.platform.problem.FieldProblem;
import org.plainview.platform.problem.ProblemException;

/** An entry as a caller sends it. What does not apply may be left out. */
record EntryBody(
    @Nullable UUID id,
    @Nullable Instant at,
    @Nullable String service,
    @Nullable String actor,
    @Nullable List<@Nullable String> roles,
    @Nullable String dutyPurpose,
    @Nullable String dutyCase,
    @Nullable String action,
    @Nullable String objectType,
    @Nullable String objectId,
    @Nullable String siteId,
    @Nullable Outcome outcome,
    @Nullable String requestId,
    @Nullable Map<String, @Nullable String> detail) {

  /**
   * @throws ProblemException {@code invalid-fields} when the id, the time or the outcome is missing
   */
  Draft draft() {
    if (id == null || at == null || outcome == null) {
      throw missing();
    }
    return new Draft(
        id,
        at,
        text(service),
        text(actor),
        roles == null ? List.of() : roles.stream().map(EntryBody::text).toList(),
        text(dutyPurpose),
        text(dutyCase),
        text(action),
        text(objectType),
        text(objectId),
        text(siteId),
        outcome,
        text(requestId),
        details());
  }

  private Map<String, String> details() {
    if (detail == null) {
      return Map.of();
    }
    Map<String, String> texts = new HashMap<>();
    detail.forEach((name, value) -> texts.put(name, text(value)));
    return texts;
  }

  private ProblemException missing() {
    List<FieldProblem> problems = new ArrayList<>();
    if (id == null) {
      problems.add(new FieldProblem("id", "required", "A UUID: one entry is kept per id."));
    }
    if (at == null) {
      problems.add(new FieldProblem("at", "required", "When it happened."));
    }
    if (outcome == null) {
      problems.add(new FieldProblem("outcome", "required", "How it ended."));
    }
    return new ProblemException(
        ProblemCode.INVALID_FIELDS, "The entry lacks what every entry has.", problems);
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }
}
