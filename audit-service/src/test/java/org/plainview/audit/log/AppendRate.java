package org.plainview.audit.log;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.flywaydb.core.Flyway;
import org.plainview.audit.entry.Draft;
import org.plainview.audit.entry.Outcome;
import org.plainview.testing.TestDatabase;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures durable appends per second of many callers in one process, each waiting for its index.
 *
 * <p>Arguments: JDBC address of an empty database, user, callers, seconds, entries of a batch.
 */
final class AppendRate {

  private static final Duration WARM_UP = Duration.ofSeconds(5);
  private static final String[] ACTIONS = {
    "camera.read", "live.read", "alert.read", "site.read", "watch.read", "history.read", "alert.acknowledge"
  };
  private static final String[] ROLES = {"operator", "supervisor", "registrar", "oversight"};

  private AppendRate() {}

  public static void main(String[] arguments) throws Exception {
    int callers = Integer.parseInt(arguments[2]);
    Duration time = Duration.ofSeconds(Long.parseLong(arguments[3]));
    int maxBatch = Integer.parseInt(arguments[4]);
    TestDatabase database = new TestDatabase("", arguments[0], arguments[1], "");
    Flyway.configure()
        .dataSource(database.url(), database.user(), database.password())
        .javaMigrations(new V11__Leaves(JsonMapper.builder().build()))
        .load()
        .migrate();
    try (Instance instance = new Instance(database, "64MB", maxBatch, Clock.systemUTC())) {
      run(instance.log, callers, WARM_UP);
      System.out.println(run(instance.log, callers, time));
    }
  }

  private record Rate(long perSecond, double p50Ms, double p99Ms) {}

  private static Rate run(AuditLog log, int callers, Duration time) throws InterruptedException {
    AtomicLong appended = new AtomicLong();
    long[][] latencies = new long[callers][];
    long start = System.nanoTime();
    long end = start + time.toNanos();
    Thread[] threads = new Thread[callers];
    for (int i = 0; i < callers; i++) {
      int caller = i;
      threads[i] =
          Thread.startVirtualThread(
              () -> {
                long[] own = new long[1_000];
                int count = 0;
                for (long now = System.nanoTime(); now < end; now = System.nanoTime()) {
                  if (!(log.append(draft(caller, count)).join() instanceof Appended.At)) {
                    throw new IllegalStateException("An append did not arrive");
                  }
                  appended.incrementAndGet();
                  own[count++ % own.length] = System.nanoTime() - now;
                }
                latencies[caller] = Arrays.copyOf(own, Math.min(count, own.length));
              });
    }
    for (Thread thread : threads) {
      thread.join();
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    long[] all = Arrays.stream(latencies).flatMapToLong(Arrays::stream).sorted().toArray();
    return new Rate(
        Math.round(appended.get() / seconds), all[all.length / 2] / 1e6, all[all.length * 99 / 100] / 1e6);
  }

  /** As the gateway makes them. */
  private static Draft draft(int caller, int count) {
    UUID object = new UUID(0x4a3c_0000_0000_4000L + count % 5_000, 0x8000_0000_0000_0000L + count % 5_000);
    return new Draft(
        UUID.randomUUID(),
        Instant.now(),
        "gateway",
        "user-" + caller % 200,
        List.of(ROLES[caller % ROLES.length]),
        "evening market, north gate",
        "EV-2026-" + caller % 300,
        ACTIONS[count % ACTIONS.length],
        "camera",
        object.toString(),
        "market-square",
        Outcome.PERMITTED,
        UUID.randomUUID().toString(),
        Map.of("method", "GET", "path", "/api/cameras/" + object));
  }
}
