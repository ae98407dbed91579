package org.plainview.recognition.pixels;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Whether a view is still the one that was calibrated. A camera is turned within seconds, a crowd gathers over more:
 * so the view is compared above all with how it looked some seconds ago, when it was in place, and people who stand
 * still are as much of it as the houses. What it has looked like in the long run decides when there is nothing
 * recent to compare with. Not thread-safe.
 */
final class ViewPlace {

  /** So old is what the view is compared with, at least: the camera is not turned for longer. */
  private static final Duration EARLIER = Duration.ofSeconds(8);

  /** Longer ago everybody may have gone, and others may have come. */
  private static final Duration RECENT = Duration.ofMinutes(2);

  /** A view that was in place so lately and that fits nowhere else is in place, behind a crowd. */
  private static final Duration FRESH = Duration.ofMinutes(20);

  /** In which what stands still becomes part of the view. */
  private static final Duration TAKES_IN_OVER = Duration.ofMinutes(10);

  private static final double MOST_AT_ONCE = 0.2;
  /** From here on chance cannot explain how well a view fits elsewhere, whatever it looked like some seconds ago. */
  private static final double BEYOND_CHANCE = 0.75;

  private record Seen(SteadyView view, Instant at) {}

  private final SteadyView steady;
  private final Deque<Seen> inPlace = new ArrayDeque<>();
  private Instant inPlaceAt;
  private Quality quality = Quality.OK;

  /**
   * @param steady what it looks like in the long run
   * @param inPlaceAt when it was last known to be in place
   */
  ViewPlace(SteadyView steady, Instant inPlaceAt) {
    this.steady = steady;
    this.inPlaceAt = inPlaceAt;
  }

  int rows() {
    return steady.rows();
  }

  Quality quality() {
    return quality;
  }

  /** Whether it was seen in place a short while before. */
  boolean isInPlace(Instant at) {
    return quality == Quality.OK && at.isBefore(inPlaceAt.plus(RECENT));
  }

  /** What is to be expected of the view from now on, by anyone. */
  ViewSignature signature() {
    return steady.signature();
  }

  /** Nothing has changed since it was last judged. */
  void unchanged(Instant at) {
    if (quality == Quality.OK && !inPlace.isEmpty()) {
      inPlaceAt = at;
    }
  }

  /** Judges the view of some seconds by its still edges. */
  Quality judge(EdgeField now, float[] activity, double mostActivity, Instant at) {
    ViewComparison everBefore = ViewComparison.of(steady, now, activity, mostActivity);
    if (everBefore.tells()) {
      quality = judge(everBefore, now, activity, mostActivity, at);
    }
    if (quality == Quality.OK && everBefore.tells()) {
      takeIn(SteadyView.of(now), at);
    }
    return quality;
  }

  private Quality judge(ViewComparison everBefore, EdgeField now, float[] activity, double mostActivity, Instant at) {
    boolean recent = !inPlace.isEmpty() && at.isBefore(inPlaceAt.plus(RECENT));
    ViewComparison before =
        recent ? ViewComparison.of(earlier(at).view(), now, activity, mostActivity) : everBefore;
    if (everBefore.isCovered() && (before.isCovered() || !before.tells())) {
      return Quality.OCCLUDED;
    }
    if (everBefore.isInPlace()) {
      return Quality.OK;
    }
    if (everBefore.isElsewhere() && everBefore.elsewhere() >= BEYOND_CHANCE) {
      return Quality.MOVED;
    }
    if (!recent) {
      return quality == Quality.OK && at.isBefore(inPlaceAt.plus(FRESH)) ? Quality.OK : Quality.MOVED;
    }
    return before.tells() && !before.isInPlace() ? Quality.MOVED : quality;
  }

  private Seen earlier(Instant at) {
    Seen chosen = inPlace.getFirst();
    for (Seen seen : inPlace) {
      if (!at.isBefore(seen.at().plus(EARLIER))) {
        chosen = seen;
      }
    }
    return chosen;
  }

  private void takeIn(SteadyView now, Instant at) {
    double share = (double) Duration.between(inPlaceAt, at).toMillis() / TAKES_IN_OVER.toMillis();
    steady.blend(now, Math.clamp(share, 0, MOST_AT_ONCE));
    inPlaceAt = at;
    inPlace.addLast(new Seen(now, at));
    while (inPlace.size() > 1 && earlier(at) != inPlace.getFirst()) {
      inPlace.removeFirst();
    }
  }
}
