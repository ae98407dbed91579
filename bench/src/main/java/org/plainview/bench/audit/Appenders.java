package org.plainview.bench.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.plainview.audit.entry.Draft;
import org.plainview.audit.entry.Outcome;
import org.plainview.audit.log.Appended;
import org.plainview.audit.log.AuditLog;
import org.plainview.bench.load.Latencies;

/** Callers that append one entry after the other, each when it has the index of its last. */
final class Appenders {

  private static final String[] ACTIONS = {
    "camera.read", "live.read", "alert.read", "site.read", "watch.read", "history.read", "alert.acknowledge"
  };
  private static final String[] ROLES = {"operator", "supervisor", "registrar", "oversight"};

  private final AuditLog log;
  private final int callers;

  Appenders(AuditLog log, int callers) {
    this.log = log;
    this.callers = callers;
  }

  /**
   * @param refused appends that got no index
   * @param largest index given
   */
  record Result(double perSecond, long appended, long refused, long largest, Latencies latencies) {}

  Result run(Duration time) throws InterruptedException {
    AtomicLong refused = new AtomicLong();
    AtomicLong largest = new AtomicLong(-1);
    ConcurrentLinkedQueue<LongStream.Builder> nanos = new ConcurrentLinkedQueue<>();
    long start = System.nanoTime();
    long end = start + time.toNanos();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < callers; i++) {
      int caller = i;
      threads.add(
          Thread.startVirtualThread(
              () -> {
                LongStream.Builder own = LongStream.builder();
                long last = -1;
                for (long now = System.nanoTime(); now < end; now = System.nanoTime()) {
                  if (log.append(draft(caller)).join() instanceof Appended.At(long index)) {
                    last = index;
                    own.add(System.nanoTime() - now);
                  } else {
                    refused.incrementAndGet();
                  }
                }
                largest.accumulateAndGet(last, Math::max);
                nanos.add(own);
              }));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    Latencies latencies = new Latencies(nanos.stream().flatMapToLong(LongStream.Builder::build));
    return new Result(latencies.count() / seconds, latencies.count(), refused.get(), largest.get(), latencies);
  }

  /** As the gateway makes them. */
  private static Draft draft(int caller) {
    int object = ThreadLocalRandom.current().nextInt(60_000);
    return new Draft(
        UUID.randomUUID(),
        Instant.now(),
        "gateway",
        "user-" + caller % 200,
        List.of(ROLES[caller % ROLES.length]),
        "evening market, north gate",
        "EV-2026-" + caller % 300,
        ACTIONS[object % ACTIONS.length],
        "camera",
        "camera-" + object,
        "market-square",
        Outcome.PERMITTED,
        UUID.randomUUID().toString(),
        Map.of("method", "GET", "path", "/api/cameras/camera-" + object));
  }
}
