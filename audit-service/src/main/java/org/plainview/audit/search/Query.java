package org.plainview.audit.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plainview.contracts.ProblemCode;
import org.plainview.platform.problem.FieldProblem;
import org.plainview.platform.problem.ProblemException;

/**
 * What is looked for; null matches everything.
 *
 * @param from inclusive
 * @param to exclusive
 * @param actor not of entries whose person has been erased
 * @param role one of those that the actor had
 * @param action a prefix, such as {@code camera.}
 * @param object the object's id
 * @param caseNumber of the duty
 * @param limit the most entries of a page
 * @param after the cursor of the page before: entries with a smaller index
 */
public record Query(
    @Nullable Instant from,
    @Nullable Instant to,
    @Nullable String actor,
    @Nullable String role,
    @Nullable String action,
    @Nullable String object,
    @Nullable String caseNumber,
    int limit,
    @Nullable Long after) {

  /** Of one page. */
  public static final int MAX_LIMIT = 500;

  private static final int MAX_TEXT = 500;

  /**
   * @throws ProblemException {@code invalid-fields}, naming each parameter that cannot be used
   */
  public Query {
    List<FieldProblem> problems = new ArrayList<>();
    if (limit < 1 || limit > MAX_LIMIT) {
      problems.add(new FieldProblem("limit", "range", "From 1 to " + MAX_LIMIT + "."));
    }
    if (after != null && after < 0) {
      problems.add(new FieldProblem("after", "range", "Not a cursor of this list."));
    }
    if (from != null && to != null && !from.isBefore(to)) {
      problems.add(new FieldProblem("to", "range", "Must lie after from."));
    }
    text("actor", actor, problems);
    text("role", role, problems);
    text("action", action, problems);
    text("object", object, problems);
    text("case", caseNumber, problems);
    if (!problems.isEmpty()) {
      throw new ProblemException(
          ProblemCode.INVALID_FIELDS, "This cannot be searched for.", problems);
    }
  }

  /**
   * What a form asks for; it sends what was left blank as an empty text.
   *
   * @throws ProblemException {@code invalid-fields}
   */
  public static Query asked(
      @Nullable Instant from,
      @Nullable Instant to,
      @Nullable String actor,
      @Nullable String role,
      @Nullable String action,
      @Nullable String object,
      @Nullable String caseNumber,
      int limit,
      @Nullable Long after) {
    return new Query(
        from, to, given(actor), given(role), given(action), given(object), given(caseNumber), limit, after);
  }

  /** Whether no entry is left out. */
  public boolean matchesEverything() {
    return from == null
        && to == null
        && actor == null
        && role == null
        && action == null
        && object == null
        && caseNumber == null;
  }

  private static @Nullable String given(@Nullable String text) {
    return text == null || text.isBlank() ? null : text;
  }

  private static void text(String field, @Nullable String text, List<FieldProblem> problems) {
    if (text != null && (text.length() > MAX_TEXT || text.indexOf('\0') >= 0)) {
      problems.add(new FieldProblem(field, "format", "At most " + MAX_TEXT + " characters."));
    }
  }
}
