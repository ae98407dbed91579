package org.plainview.testing;

import java.net.URI;
import java.net.http.HttpClient.Version;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import javax.net.ssl.SSLSession;

/** A response whose body has been read, or left alone, as text. */
record HeadAndBody(HttpResponse<?> head, String body) implements HttpResponse<String> {

  @Override
  public int statusCode() {
    return head.statusCode();
  }

  @Override
  public HttpRequest request() {
    return head.request();
  }

  @Override
  public Optional<HttpResponse<String>> previousResponse() {
    return Optional.empty();
  }

  @Override
  public HttpHeaders headers() {
    return head.headers();
  }

  @Override
  public Optional<SSLSession> sslSession() {
    return head.sslSession();
  }

  @Override
  public URI uri() {
    return head.uri();
  }

  @Override
  public Version version() {
    return head.version();
  }
}
