package org.plainview.recognition.worker;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many cameras a worker takes on, by what each was measured to cost: the cores' time that its decoding and its
 * analysis take. Cameras are taken on up to {@link #FULL} of the cores, and let go of, the newest first, when they
 * need more than {@link #TOO_MUCH} or come late for {@link #FOR}. What lies between keeps them from coming and going.
 * Not thread-safe.
 */
final class Admission {

  static final double FULL = 0.75;
  static final double TOO_MUCH = 0.95;
  static final Duration FOR = Duration.ofSeconds(10);

  /** After being late the worker takes on no more for this long: something else uses the machine. */
  static final Duration CAUTIOUS_FOR = Duration.ofMinutes(5);

  /** Of a core: 768x576 at 1 analysed picture a second. */
  static final double UNKNOWN_COST = 0.03;

  private static final double WEIGHT_OF_NEW = 0.2;
  private static final double LATE_SHARE = 0.25;

  private final int cores;
  private final int mostCameras;
  private final Map<String, Double> costs = new HashMap<>();
  private @Nullable Instant overSince;
  private Instant cautiousUntil = Instant.MIN;

  /**
   * @param mostCameras whatever they cost: each has a thread
   */
  Admission(int cores, int mostCameras) {
    this.cores = cores;
    this.mostCameras = mostCameras;
  }

  /** A watched camera has taken this much of a core lately. */
  void measured(String cameraId, double share) {
    costs.merge(cameraId, share, (before, now) -> before + WEIGHT_OF_NEW * (now - before));
  }

  /** The camera is another one now, or gone. */
  void forget(String cameraId) {
    costs.remove(cameraId);
  }

  /** Whether one more may be taken on beside those that are watched. */
  boolean hasRoomFor(String cameraId, Collection<String> watched, Instant now) {
    return watched.size() < mostCameras
        && (watched.isEmpty()
            || !now.isBefore(cautiousUntil) && load(watched) + cost(cameraId) <= FULL * cores);
  }

  /**
   * How many of the watched, the newest, are to be let go of now.
   *
   * @param watched in the order in which they were taken on
   * @param late how many of them had no picture analysed in time
   */
  int tooMany(List<String> watched, int late, Instant now) {
    boolean slow = late > LATE_SHARE * watched.size() && late > 0;
    if (watched.size() < 2 || !slow && load(watched) <= TOO_MUCH * cores) {
      overSince = null;
      return 0;
    }
    if (overSince == null) {
      overSince = now;
    }
    if (now.isBefore(overSince.plus(FOR))) {
      return 0;
    }
    overSince = null;
    int kept = watched.size();
    if (slow) {
      cautiousUntil = now.plus(CAUTIOUS_FOR);
      kept = Math.min(kept - 1, watched.size() - late / 2);
    }
    while (kept > 1 && load(watched.subList(0, kept)) > FULL * cores) {
      kept--;
    }
    return watched.size() - Math.max(1, kept);
  }

  /** Cores that these cameras need. */
  double load(Collection<String> cameras) {
    return cameras.stream().mapToDouble(this::cost).sum();
  }

  private double cost(String cameraId) {
    return costs.getOrDefault(cameraId, usual());
  }

  private double usual() {
    double[] known = costs.values().stream().mapToDouble(Double::doubleValue).toArray();
    Arrays.sort(known);
    return known.length == 0 ? UNKNOWN_COST : known[known.length / 2];
  }
}
