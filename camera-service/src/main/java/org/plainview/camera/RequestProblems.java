package org.plainview.camera;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.plainview.contracts.ProblemCode;
import org.plainview.platform.problem.FieldProblem;
import org.plainview.platform.problem.Problems;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;

/** Problems that only a service with a database and long forms has; the platform's advice does the rest. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestProblems {

  /** Class of SQL states; the other one that ends here is 22, data that is no text: a NUL. */
  private static final String CONSTRAINT_VIOLATION = "23";

  @ExceptionHandler
  ProblemDetail raced(OptimisticLockingFailureException exception) {
    return Problems.of(ProblemCode.CONFLICT, "Somebody else has changed it meanwhile. Read it again.");
  }

  /** Two requests at once created the same id: the slower one sees the constraint. */
  @ExceptionHandler
  ProblemDetail collided(DataIntegrityViolationException exception) {
    if (exception.getMostSpecificCause() instanceof SQLException cause
        && !String.valueOf(cause.getSQLState()).startsWith(CONSTRAINT_VIOLATION)) {
      return Problems.of(ProblemCode.INVALID_REQUEST, "The request holds characters that no text has.");
    }
    return Problems.of(ProblemCode.CONFLICT, "It exists already, or what it refers to is gone.");
  }

  /** A value of the wrong type names its field, as a value out of range does. */
  @ExceptionHandler
  ProblemDetail unreadable(HttpMessageNotReadableException exception) {
    if (exception.getCause() instanceof DatabindException cause && !cause.getPath().isEmpty()) {
      FieldProblem field = new FieldProblem(pathOf(cause), "format", messageFor(cause));
      return Problems.of(ProblemCode.INVALID_FIELDS, "1 field needs correction.", List.of(field));
    }
    return Problems.of(ProblemCode.INVALID_REQUEST, "The body is missing or is not the JSON expected.");
  }

  private static String pathOf(DatabindException exception) {
    return exception.getPath().stream()
        .map(step -> step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
        .collect(Collectors.joining())
        .replaceFirst("^\\.", "");
  }

  /** Says what would be right and never repeats what was sent: it could be a secret in the wrong place. */
  private static String messageFor(JacksonException exception) {
    if (exception instanceof InvalidFormatException format && format.getTargetType().isEnum()) {
      return "One of " + List.of(format.getTargetType().getEnumConstants()) + ".";
    }
    return "This is not a value that the field takes, or it is missing.";
  }
}
