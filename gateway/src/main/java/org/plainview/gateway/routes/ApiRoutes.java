package org.plainview.gateway.routes;

import static org.springframework.web.servlet.function.RouterFunctions.route;

import java.util.Arrays;
import org.plainview.contracts.Endpoint;
import org.plainview.contracts.ServiceName;
import org.plainview.gateway.call.Call;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.cloud.gateway.server.mvc.common.MvcUtils;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchangeHandlerFunction;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** One route per service, for the rows of the endpoint table that it answers. */
@Configuration(proxyBeanMethods = false)
class ApiRoutes {

  @Bean
  RouterFunction<ServerResponse> serviceRoutes(
      UpstreamProperties upstream,
      @Qualifier("quickExchange") ProxyExchangeHandlerFunction quick,
      @Qualifier("bulkExchange") ProxyExchangeHandlerFunction bulk,
      @Qualifier("stillExchange") ProxyExchangeHandlerFunction still,
      ServiceSlots slots,
      UpstreamFailures failures,
      AcceptableBodies bodies) {
    RouterFunctions.Builder routes = route();
    Arrays.stream(ServiceName.values())
        .filter(service -> service != ServiceName.GATEWAY)
        .forEach(
            service ->
                routes.route(
                    request -> answers(service, request),
                    request -> {
                      MvcUtils.setRequestUrl(request, upstream.of(service));
                      return slots.ask(service, request, patience(request, quick, bulk, still));
                    }));
    return routes.filter(failures).filter(bodies).build();
  }

  private static ProxyExchangeHandlerFunction patience(
      ServerRequest request,
      ProxyExchangeHandlerFunction quick,
      ProxyExchangeHandlerFunction bulk,
      ProxyExchangeHandlerFunction still) {
    if (BodyLimit.isBulk(request.servletRequest())) {
      return bulk;
    }
    boolean watches =
        Call.of(request.servletRequest()).endpoint().filter(row -> row.action().equals("camera.still")).isPresent();
    return watches ? still : quick;
  }

  private static boolean answers(ServiceName service, ServerRequest request) {
    return Call.of(request.servletRequest())
        .endpoint()
        .map(Endpoint::service)
        .filter(service::equals)
        .isPresent();
  }
}
