package org.plainview.recognition.pixels;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Small pictures of the last moments, so that a sampled one has another of half a second before beside it. At
 * fewer samples a second the reader is told when to take one in between. Belongs to the reading thread.
 */
final class RecentGreys {

  /** Nearer, steps and noise drown the walk; farther, it is not found again. Measured by {@code bench speed}. */
  private static final double BEST_S = 0.57;

  private static final double LEAST_S = 0.35;
  private static final double MOST_S = 0.85;
  private static final Duration LEAD = Duration.ofMillis(570);

  /** Streams hand over frames in bursts, and some count their own time wrongly: believed only when both agree. */
  private static final double MOST_DISAGREEMENT = 1.4;

  private final Deque<Grey> kept = new ArrayDeque<>();

  /** Whether now is the time to take a picture for the sample that is due then. */
  boolean missing(Duration now, Duration due) {
    return due.minus(now).compareTo(LEAD) <= 0
        && kept.stream().noneMatch(grey -> within(seconds(due.minus(grey.arrived()))));
  }

  void add(Grey grey) {
    kept.addLast(grey);
    while (seconds(grey.arrived().minus(kept.getFirst().arrived())) > MOST_S) {
      kept.removeFirst();
    }
  }

  /** The pair of this picture and the best one before it; null when there is none. */
  @Nullable GreyPair pairOf(Grey now) {
    return kept.stream()
        .filter(before -> before.size().equals(now.size()))
        .map(before -> new GreyPair(before, now, secondsBetween(before, now)))
        .filter(pair -> within(pair.seconds()))
        .min(Comparator.comparingDouble(pair -> Math.abs(pair.seconds() - BEST_S)))
        .orElse(null);
  }

  /** The video's own clock where it agrees with the wall's: it knows nothing of the network. */
  static double secondsBetween(Grey before, Grey now) {
    double arrived = seconds(now.arrived().minus(before.arrived()));
    double filmed = seconds(now.position().minus(before.position()));
    boolean agree = filmed < MOST_DISAGREEMENT * arrived && arrived < MOST_DISAGREEMENT * filmed;
    return agree ? filmed : arrived;
  }

  private static boolean within(double seconds) {
    return seconds >= LEAST_S && seconds <= MOST_S;
  }

  private static double seconds(Duration duration) {
    return duration.toNanos() / 1e9;
  }
}
