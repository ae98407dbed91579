package org.plainview.platform.security;

import org.jspecify.annotations.Nullable;
import org.plainview.contracts.Headers;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

final class CallerArgumentResolver implements HandlerMethodArgumentResolver {

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Caller.class;
  }

  @Override
  public Caller resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    if (!(SecurityContextHolder.getContext().getAuthentication()
        instanceof JwtAuthenticationToken token)) {
      throw new IllegalStateException("A public endpoint has no caller");
    }
    String purpose = request.getHeader(Headers.DUTY_PURPOSE);
    String caseNumber = request.getHeader(Headers.DUTY_CASE);
    String requestId = request.getHeader(Headers.REQUEST_ID);
    return Caller.of(
        token.getToken(),
        purpose == null
            ? null
            : new Duty(
                DutyHeaders.decode(purpose), caseNumber == null ? "" : DutyHeaders.decode(caseNumber)),
        requestId == null ? "" : requestId);
  }
}
