package org.plainview.platform.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plainview.contracts.ProblemCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.util.DisconnectedClientHelper;

/** Turns every exception of a controller into a problem detail with a stable code and no internals. */
@RestControllerAdvice
public class ProblemAdvice extends ResponseEntityExceptionHandler {

  private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

  @ExceptionHandler
  ProblemDetail problem(ProblemException exception) {
    String detail = exception.getMessage();
    return Problems.of(exception.code(), detail == null ? "" : detail, exception.fields());
  }

  @ExceptionHandler
  ProblemDetail denied(AccessDeniedException exception) {
    return Problems.of(ProblemCode.FORBIDDEN, "Your roles do not allow this.");
  }

  /** Null when the caller has gone: there is nobody to answer, and nothing has failed here. */
  @ExceptionHandler
  @Nullable ProblemDetail unexpected(Exception exception) {
    if (DisconnectedClientHelper.isClientDisconnectedException(exception)) {
      log.debug("A caller has gone before its answer", exception);
      return null;
    }
    log.error("Unexpected failure of a request", exception);
    return Problems.of(ProblemCode.INTERNAL, "Something failed here. It has been logged.");
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
      MethodArgumentNotValidException exception,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    List<FieldProblem> fields =
        exception.getBindingResult().getFieldErrors().stream()
            .map(
                error ->
                    new FieldProblem(
                        error.getField(),
                        FieldCodes.of(error.getCode()),
                        String.valueOf(error.getDefaultMessage())))
            .toList();
    return ResponseEntity.status(ProblemCode.INVALID_FIELDS.status())
        .body(
            Problems.of(
                ProblemCode.INVALID_FIELDS, fields.size() + " field(s) need correction.", fields));
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleExceptionInternal(
      Exception exception,
      @Nullable Object body,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    ProblemCode code =
        switch (status.value()) {
          case 404 -> ProblemCode.NOT_FOUND;
          case 405 -> ProblemCode.METHOD_NOT_ALLOWED;
          case 406 -> ProblemCode.NOT_ACCEPTABLE;
          case 413 -> ProblemCode.TOO_LARGE;
          case 415 -> ProblemCode.UNSUPPORTED_MEDIA_TYPE;
          case 503 -> ProblemCode.UNAVAILABLE;
          default -> status.is4xxClientError() ? ProblemCode.INVALID_REQUEST : ProblemCode.INTERNAL;
        };
    String detail =
        body instanceof ProblemDetail given && given.getDetail() != null
            ? given.getDetail()
            : code.title();
    return ResponseEntity.status(code.status())
        .headers(headers)
        .body(Problems.of(code, detail));
  }
}
