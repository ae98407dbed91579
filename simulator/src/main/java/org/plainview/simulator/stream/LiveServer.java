package org.plainview.simulator.stream;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.plainview.simulator.describe.Description;
import org.plainview.simulator.scene.Plan;
import org.plainview.simulator.scene.Scenario;
import org.plainview.simulator.scene.Simulation;
import org.plainview.simulator.scene.Truth;
import org.plainview.simulator.view.Painter;

/**
 * The simulation as it happens, on 127.0.0.1: the camera's stream at {@code /cameras/<id>.ts}, the truth of the
 * current second at {@code /truth/<id>.json}.
 */
public final class LiveServer {

  static final int FRAMES_PER_SECOND = 10;

  private final Hub hub = new Hub();
  private final Simulation simulation;
  private final Painter painter;
  private volatile Truth truth;

  public LiveServer(Scenario scenario, long seed) {
    this.simulation = new Simulation(scenario, seed);
    this.painter = new Painter(Plan.CAMERA, Plan.ground(), seed);
    this.truth = Truth.of(simulation);
  }

  /** Starts to answer; the simulation runs in {@link #run()}. */
  public HttpServer listen(int port) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), 16);
    // Platform threads: a reader that stalls blocks in the kernel.
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/cameras/" + Description.CAMERA + ".ts", this::stream);
    server.createContext("/truth/" + Description.CAMERA + ".json", this::truth);
    server.start();
    return server;
  }

  /** Runs in real time until interrupted. */
  public void run() {
    long periodNs = 1_000_000_000L / FRAMES_PER_SECOND;
    long next = System.nanoTime();
    try (VideoEncoder encoder = VideoEncoder.toStream(hub, Plan.CAMERA, FRAMES_PER_SECOND)) {
      for (long frame = 0; !Thread.currentThread().isInterrupted(); frame++) {
        if (frame % FRAMES_PER_SECOND == 0) {
          hub.keyFrame();
        }
        encoder.add(painter.take(simulation.walkers(), simulation.seconds()));
        truth = Truth.of(simulation);
        simulation.advance(1.0 / FRAMES_PER_SECOND);
        next += periodNs;
        LockSupport.parkNanos(next - System.nanoTime());
      }
    }
  }

  private void stream(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "video/mp2t");
    exchange.sendResponseHeaders(200, 0);
    try (OutputStream body = exchange.getResponseBody()) {
      hub.serve(body);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      // The reader has left.
    }
  }

  private void truth(HttpExchange exchange) throws IOException {
    Truth now = truth;
    byte[] json =
        "{\"second\":%d,\"zones\":[{\"zone\":\"%s\",\"count\":%d,\"densityPerM2\":%.4f}]}"
            .formatted(now.second(), now.zone(), now.count(), now.densityPerM2())
            .getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, json.length);
    try (OutputStream body = exchange.getResponseBody()) {
      body.write(json);
    }
  }
}
