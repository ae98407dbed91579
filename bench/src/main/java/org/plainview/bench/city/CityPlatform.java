package org.plainview.bench.city;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.plainview.bench.CannotRunException;
import org.plainview.bench.running.OwnPlatform;
import org.plainview.bench.running.Platform;
import org.plainview.contracts.Topics;

/**
 * An empty platform of the benchmark's own, all of it but the workers, that gets to know the cameras from their topic
 * and the watches from its API.
 */
final class CityPlatform implements AutoCloseable {

  static final Topics TOPICS = new Topics("");

  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final String SUPERVISOR = "sofia";

  /** Of a service that follows them: minutes of each in memory, and room to collect garbage. */
  private static final int KB_PER_CAMERA = 40;

  private final OwnPlatform own;
  private final Platform platform;
  private final PrintWriter out;

  /**
   * @param cameras that it is to follow
   */
  CityPlatform(int portBase, int cameras, PrintWriter out) throws IOException, InterruptedException {
    this.out = out;
    say("Starting an empty platform without workers: a first start takes minutes …");
    OwnPlatform.forget("bench-city");
    own = new OwnPlatform("bench-city", portBase, List.of("--no-demo", "--no-worker", "--heap", heap(cameras)), _ -> {});
    platform = own.platform();
    own.await(own::isComplete);
  }

  private static String heap(int cameras) {
    return 512 + cameras * KB_PER_CAMERA / 1024 + "m";
  }

  Platform platform() {
    return platform;
  }

  /** Tells it of the cameras and writes a watch for each of the watched ones. */
  void furnish(int cameras, List<Integer> watched) throws IOException, InterruptedException, ExecutionException {
    long start = System.nanoTime();
    Instant until = Instant.now().plus(PATIENCE);
    awaitTopics(until);
    publish(cameras);
    // The last camera first: once it is known, all are.
    for (int camera : watched.reversed()) {
      write(camera, until);
    }
    say(
        "%d cameras of %d sites and %d watches are known after %.0f s",
        cameras, Math.ceilDiv(cameras, City.CAMERAS_PER_SITE), watched.size(), (System.nanoTime() - start) / 1e9);
  }

  /** The services make them, as soon as the broker lets them. */
  private void awaitTopics(Instant until) throws InterruptedException, ExecutionException {
    Set<String> needed = Set.of(TOPICS.cameras(), TOPICS.readings(), TOPICS.alerts());
    try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, platform.broker()))) {
      while (!admin.listTopics().names().get().containsAll(needed)) {
        if (Instant.now().isAfter(until)) {
          throw new CannotRunException("The services have not made their topics");
        }
        Thread.sleep(500);
      }
    }
  }

  private void publish(int cameras) throws ExecutionException, InterruptedException {
    Instant now = Instant.now();
    try (Producer<byte[], byte[]> producer = Generator.producer(platform.broker())) {
      List<Future<?>> sent = new ArrayList<>();
      for (int camera = 0; camera < cameras; camera++) {
        byte[] key = City.cameraId(camera).getBytes(UTF_8);
        sent.add(producer.send(new ProducerRecord<>(TOPICS.cameras(), key, City.state(camera, now).toByteArray())));
      }
      for (Future<?> one : sent) {
        one.get();
      }
    }
  }

  private void write(int camera, Instant until) throws IOException, InterruptedException {
    String body =
        String.format(
            Locale.ROOT,
            """
            {"id":"%s","name":"Density of zone %d","siteId":"%s","zoneId":"%s","quantity":"DENSITY",
             "threshold":%s,"unit":"people/m²","forSeconds":%d,"clearBelow":3,"clearForSeconds":10,
             "level":"ACT","escalateAfterSeconds":600}
            """,
            watchId(camera),
            camera,
            City.siteId(camera),
            City.zoneId(City.zone(camera)),
            Incidents.THRESHOLD_PER_M2,
            Incidents.HOLD_S);
    int status = platform.post(SUPERVISOR, "/api/watches", body);
    boolean mayBeWritten = false;
    // The watchlist hears of cameras a moment after their topic does; and the audit log of a first start on a slow
    // machine may take no entry in time: whether that watch was written is then not said.
    while ((status == 422 || status == 503) && Instant.now().isBefore(until)) {
      mayBeWritten |= status == 503;
      Thread.sleep(500);
      status = platform.post(SUPERVISOR, "/api/watches", body);
    }
    if (status != 201 && !(mayBeWritten && status == 409)) {
      throw new CannotRunException("The platform refused the watch of " + City.zoneId(camera) + " with " + status);
    }
  }

  static String watchId(int camera) {
    return "watch-%06d".formatted(camera);
  }

  void say(String format, Object... values) {
    out.println(String.format(Locale.ROOT, format, values));
    out.flush();
  }

  @Override
  public void close() throws InterruptedException {
    own.close();
  }
}
