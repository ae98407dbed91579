package org.plainview.gateway.routes;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.cloud.gateway.server.mvc.config.GatewayMvcProperties;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.ResponseHttpHeadersFilter;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchangeHandlerFunction;
import org.springframework.cloud.gateway.server.mvc.handler.RestClientProxyExchange;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/** How to talk to a service: the usual way, one with time for a file, and one with time for a still. */
@Configuration(proxyBeanMethods = false)
class Exchanges {

  @Bean
  @Primary
  ProxyExchangeHandlerFunction quickExchange(
      UpstreamProperties upstream,
      GatewayMvcProperties gateway,
      ObjectProvider<RequestHttpHeadersFilter> requests,
      ObjectProvider<ResponseHttpHeadersFilter> responses) {
    return exchange(upstream, upstream.answerTimeout(), gateway, requests, responses);
  }

  @Bean
  ProxyExchangeHandlerFunction bulkExchange(
      UpstreamProperties upstream,
      GatewayMvcProperties gateway,
      ObjectProvider<RequestHttpHeadersFilter> requests,
      ObjectProvider<ResponseHttpHeadersFilter> responses) {
    return exchange(upstream, upstream.bulkTimeout(), gateway, requests, responses);
  }

  @Bean
  ProxyExchangeHandlerFunction stillExchange(
      UpstreamProperties upstream,
      GatewayMvcProperties gateway,
      ObjectProvider<RequestHttpHeadersFilter> requests,
      ObjectProvider<ResponseHttpHeadersFilter> responses) {
    return exchange(upstream, upstream.stillTimeout(), gateway, requests, responses);
  }

  private static ProxyExchangeHandlerFunction exchange(
      UpstreamProperties upstream,
      Duration timeout,
      GatewayMvcProperties gateway,
      ObjectProvider<RequestHttpHeadersFilter> requests,
      ObjectProvider<ResponseHttpHeadersFilter> responses) {
    HttpClient http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(upstream.connectTimeout())
            // Its steps are short and wait for nothing: a thread of their own for each costs more than the steps.
            .executor(Runnable::run)
            .build();
    JdkClientHttpRequestFactory factory =
        new JdkClientHttpRequestFactory(http, Executors.newVirtualThreadPerTaskExecutor());
    factory.setReadTimeout(timeout);
    factory.enableCompression(false);
    RestClient client = RestClient.builder().requestFactory(factory).build();
    return new ProxyExchangeHandlerFunction(
        new RestClientProxyExchange(client, gateway), requests, responses);
  }
}
