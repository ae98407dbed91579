package org.plainview.camera.support;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.plainview.contracts.v1.CameraState;

/**
 * Where a recognition worker would listen: a real one takes a minute for each still, and its own tests show what it
 * does. This one keeps what it was asked and answers what the test wants.
 */
public final class WorkerStandIn {

  /** One question as it came in. */
  public record Asked(String authorization, CameraState camera) {}

  private record Answer(int status, String type, byte[] body) {}

  private final HttpServer server;
  private final List<Asked> asked = new CopyOnWriteArrayList<>();
  private volatile Answer answer = new Answer(200, "image/png", new byte[0]);
  private volatile CountDownLatch until = new CountDownLatch(0);

  public WorkerStandIn() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/api/stills", this::handle);
    server.start();
  }

  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  public List<Asked> asked() {
    return asked;
  }

  public void answers(byte[] png) {
    answer = new Answer(200, "image/png", png);
    until = new CountDownLatch(0);
  }

  public void refuses(int status, String code) {
    String body = "{\"code\":\"%s\",\"status\":%d,\"detail\":\"Because\"}".formatted(code, status);
    answer = new Answer(status, "application/problem+json", body.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  /** Every answer waits for the latch. */
  public void holds(CountDownLatch latch) {
    until = latch;
  }

  private void handle(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    asked.add(new Asked(exchange.getRequestHeaders().getFirst("Authorization"), CameraState.parseFrom(body)));
    try {
      if (!until.await(1, TimeUnit.MINUTES)) {
        throw new IllegalStateException("The test never let the worker answer");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Answer now = answer;
    exchange.getResponseHeaders().set("Content-Type", now.type());
    exchange.sendResponseHeaders(now.status(), now.body().length == 0 ? -1 : now.body().length);
    exchange.getResponseBody().write(now.body());
    exchange.close();
  }
}
