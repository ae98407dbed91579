package org.plainview.tlog.witness;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A witness over HTTP: {@code POST /add-checkpoint}, {@code GET /<hex sha256(origin)>/checkpoint} and
 * {@code GET /health}, which answers 200 while the server runs. Meant to stand behind a proxy that does TLS.
 *
 * <p>Bodies, the requests at work, connections and times are bounded. The JDK's server takes the bounds on connections
 * and times from system properties that hold for the whole process, read when its first server starts; those that are
 * not set are set here.
 */
public final class WitnessServer implements AutoCloseable {
  private static final Map<String, String> LIMITS =
      Map.of(
          "jdk.httpserver.maxConnections", "1000",
          "sun.net.httpserver.maxReqTime", "10",
          "sun.net.httpserver.maxRspTime", "30",
          "sun.net.httpserver.maxReqHeaders", "50",
          "sun.net.httpserver.maxReqHeaderSize", "16384",
          "sun.net.httpserver.nodelay", "true");

  private static final int SECONDS_TO_FINISH = 5;

  private final HttpServer server;
  private final ExecutorService threads;

  private WitnessServer(HttpServer server, ExecutorService threads) {
    this.server = server;
    this.threads = threads;
  }

  /** Serves until closed. Port 0 takes a free one. */
  public static WitnessServer start(InetSocketAddress address, Witness witness) throws IOException {
    LIMITS.forEach((name, value) -> System.getProperties().putIfAbsent(name, value));
    HttpServer server = HttpServer.create(address, 0);
    ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    server.setExecutor(threads);
    server.createContext("/", new WitnessHandler(witness));
    server.start();
    return new WitnessServer(server, threads);
  }

  /** Where it listens. */
  public InetSocketAddress address() {
    return server.getAddress();
  }

  /** Takes no more requests and lets those at work finish, for 5 s at most. */
  @Override
  public void close() {
    server.stop(SECONDS_TO_FINISH);
    threads.shutdownNow();
  }
}
