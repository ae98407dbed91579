package org.plainview.gateway.duty;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plainview.contracts.Endpoint;
import org.plainview.contracts.Role;
import org.plainview.platform.problem.FieldProblem;
import org.plainview.platform.security.Caller;

/** Who needs a duty, where, and what one looks like. */
public final class DutyRules {

  static final int LONGEST_PURPOSE = 200;
  static final int LONGEST_CASE = 64;

  private static final Set<Role> STAFF =
      Set.of(Role.OPERATOR, Role.SUPERVISOR, Role.REGISTRAR, Role.OVERSIGHT);

  private DutyRules() {}

  /** Whether the caller must declare a duty before this. Declaring one needs none. */
  public static boolean missing(Endpoint endpoint, Caller caller) {
    return caller.duty() == null
        && !endpoint.path().equals("/api/duty")
        && caller.roles().stream().anyMatch(STAFF::contains);
  }

  /** What is wrong with a duty as declared; nothing when it is empty. */
  static List<FieldProblem> problems(@Nullable String purpose, @Nullable String caseNumber) {
    List<FieldProblem> problems = new ArrayList<>();
    check("purpose", purpose, LONGEST_PURPOSE, problems);
    check("caseNumber", caseNumber, LONGEST_CASE, problems);
    return problems;
  }

  private static void check(
      String field, @Nullable String text, int longest, List<FieldProblem> problems) {
    if (text == null || text.isBlank()) {
      problems.add(new FieldProblem(field, "required", "State the " + field + "."));
    } else if (text.length() > longest) {
      problems.add(new FieldProblem(field, "length", "At most " + longest + " characters."));
    } else if (!text.codePoints().allMatch(DutyRules::isPrintable)) {
      problems.add(new FieldProblem(field, "format", "Printable characters only."));
    }
  }

  private static boolean isPrintable(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
