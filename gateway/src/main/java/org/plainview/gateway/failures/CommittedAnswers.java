package org.plainview.gateway.failures;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Keeps a broken answer broken: once its head is out, no problem detail may be added to it, or a client would
 * take half an answer for a whole one.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class CommittedAnswers implements HandlerExceptionResolver {

  @Override
  public @Nullable ModelAndView resolveException(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Object handler,
      Exception exception) {
    if (!response.isCommitted()) {
      return null;
    }
    throw new UncheckedIOException(
        "The answer broke off", exception instanceof IOException io ? io : new IOException(exception));
  }
}
