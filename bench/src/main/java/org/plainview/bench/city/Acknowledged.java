package org.plainview.bench.city;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.RecordMetadata;

/** What the broker has acknowledged, in all and by camera and minute. Written by the producer's thread alone. */
final class Acknowledged {

  private static final int MINUTE_S = 60;

  private final long firstMinute;
  private final int[][] byMinute;
  private final AtomicLong count = new AtomicLong();
  private final AtomicLong failures = new AtomicLong();
  private volatile String failure = "";

  /**
   * @param from nothing is observed before
   * @param most for how long at most
   */
  Acknowledged(int cameras, Instant from, Duration most) {
    firstMinute = from.getEpochSecond() / MINUTE_S;
    byMinute = new int[(int) most.toMinutes() + 2][cameras];
  }

  Callback of(int camera, long observedAtMs) {
    int minute = (int) (observedAtMs / 1000 / MINUTE_S - firstMinute);
    return (place, problem) -> {
      if (problem == null) {
        byMinute[minute][camera]++;
        count.lazySet(count.get() + 1);
      } else if (place == null || place.partition() != RecordMetadata.UNKNOWN_PARTITION) {
        // Without a partition it has never left the producer.
        failures.incrementAndGet();
        failure = problem.toString();
      }
    };
  }

  long count() {
    return count.get();
  }

  /** Readings of which nobody knows whether the broker has them. */
  long failures() {
    return failures.get();
  }

  /** The last; empty when there was none. */
  String failure() {
    return failure;
  }

  /** Once all is acknowledged: of a camera in a minute, which begins at this second of the epoch. */
  int in(int camera, long minuteSecond) {
    long minute = minuteSecond / MINUTE_S - firstMinute;
    return minute < 0 || minute >= byMinute.length ? 0 : byMinute[(int) minute][camera];
  }

  /** How many pairs of a camera and a minute have any. */
  long pairs() {
    long pairs = 0;
    for (int[] minute : byMinute) {
      for (int readings : minute) {
        pairs += readings > 0 ? 1 : 0;
      }
    }
    return pairs;
  }
}
