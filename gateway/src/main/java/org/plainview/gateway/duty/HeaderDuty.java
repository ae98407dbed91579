package org.plainview.gateway.duty;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plainview.contracts.Headers;
import org.plainview.platform.problem.FieldProblem;
import org.plainview.platform.security.Duty;
import org.plainview.platform.security.DutyHeaders;

/** The duty in the headers of a request with a bearer token. */
public sealed interface HeaderDuty {

  /** Neither header is there. */
  record None() implements HeaderDuty {}

  record Declared(Duty duty) implements HeaderDuty {}

  /** At least one header is there, but they are no duty. */
  record Malformed(List<FieldProblem> problems) implements HeaderDuty {}

  static HeaderDuty of(HttpServletRequest request) {
    String purpose = decoded(request, Headers.DUTY_PURPOSE);
    String caseNumber = decoded(request, Headers.DUTY_CASE);
    if (purpose == null && caseNumber == null) {
      return new None();
    }
    List<FieldProblem> problems = DutyRules.problems(purpose, caseNumber);
    return problems.isEmpty() && purpose != null && caseNumber != null
        ? new Declared(new Duty(purpose.strip(), caseNumber.strip()))
        : new Malformed(problems);
  }

  private static @Nullable String decoded(HttpServletRequest request, String header) {
    String value = request.getHeader(header);
    return value == null ? null : DutyHeaders.decode(value);
  }
}
