package org.plainview.gateway.support;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;

/** A real HTTP server that notes what reaches it and answers as told. */
public final class Upstream implements AutoCloseable {

  /** What arrived. Header names are in lower case. */
  public record Seen(String method, String target, Map<String, List<String>> headers, byte[] body) {

    public String header(String name) {
      return String.join(",", headers.getOrDefault(name, List.of()));
    }

    public String text() {
      return new String(body, StandardCharsets.UTF_8);
    }
  }

  /** How to answer. */
  @FunctionalInterface
  public interface Answer {
    void to(HttpExchange exchange, Seen seen) throws IOException;
  }

  private final HttpServer server;
  private final Queue<Seen> seen = new ConcurrentLinkedQueue<>();
  private volatile Answer answer = Upstream::hello;

  private Upstream(HttpServer server) {
    this.server = server;
  }

  public static Upstream started() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      Upstream upstream = new Upstream(server);
      server.createContext("/", upstream::handle);
      server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      server.start();
      return upstream;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  public void answers(Answer next) {
    answer = next;
  }

  /** Forgets what arrived, and answers 200 again. */
  public void reset() {
    seen.clear();
    answer = Upstream::hello;
  }

  public List<Seen> seen() {
    return List.copyOf(seen);
  }

  public Seen onlySeen() {
    List<Seen> all = seen();
    if (all.size() != 1) {
      throw new AssertionError("Expected one request upstream, got " + all);
    }
    return all.getFirst();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void handle(HttpExchange exchange) throws IOException {
    Map<String, List<String>> headers = new TreeMap<>();
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
    Seen request =
        new Seen(
            exchange.getRequestMethod(),
            exchange.getRequestURI().toString(),
            headers,
            exchange.getRequestBody().readAllBytes());
    seen.add(request);
    // When this throws, the server cuts the connection; closing would end a chunked answer well.
    answer.to(exchange, request);
    exchange.close();
  }

  private static void hello(HttpExchange exchange, Seen seen) throws IOException {
    byte[] body = "{\"from\":\"upstream\"}".getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
  }
}
