package org.plainview.gateway.failures;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.plainview.contracts.ProblemCode;
import org.plainview.platform.problem.Problems;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the container would have made an error page of. */
@RestController
class ErrorPage implements ErrorController {

  @RequestMapping("/error")
  ResponseEntity<ProblemDetail> error(HttpServletRequest request) {
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    ProblemCode code =
        switch (status instanceof Integer number ? number : 404) {
          case 401 -> ProblemCode.UNAUTHENTICATED;
          case 403 -> ProblemCode.FORBIDDEN;
          case 404 -> ProblemCode.NOT_FOUND;
          case 405 -> ProblemCode.METHOD_NOT_ALLOWED;
          case 413 -> ProblemCode.TOO_LARGE;
          case 500 -> ProblemCode.INTERNAL;
          case 503 -> ProblemCode.UNAVAILABLE;
          default -> ProblemCode.INVALID_REQUEST;
        };
    return ResponseEntity.status(code.status())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(Problems.of(code, code.title() + "."));
  }
}
