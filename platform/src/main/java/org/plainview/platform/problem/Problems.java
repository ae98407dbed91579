package org.plainview.platform.problem;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.plainview.contracts.ProblemCode;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import tools.jackson.databind.json.JsonMapper;

/** Problem details in the one form that every answer of the platform uses. */
public final class Problems {

  private Problems() {}

  public static ProblemDetail of(ProblemCode code, String detail) {
    return of(code, detail, List.of());
  }

  public static ProblemDetail of(ProblemCode code, String detail, List<FieldProblem> fields) {
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(HttpStatusCode.valueOf(code.status()), detail);
    problem.setType(code.type());
    problem.setTitle(code.title());
    problem.setProperty("code", code.code());
    if (!fields.isEmpty()) {
      problem.setProperty("errors", fields);
    }
    return problem;
  }

  /** Writes the problem where no controller runs: in filters. */
  public static void write(HttpServletResponse response, JsonMapper json, ProblemDetail problem)
      throws IOException {
    response.setStatus(problem.getStatus());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setCharacterEncoding("UTF-8");
    json.writeValue(response.getOutputStream(), problem);
  }
}
