package org.plainview.crowd.indicator;

import java.time.Instant;
import org.plainview.crowd.level.Level;

/**
 * I12, data health: silence must never look like safety. Watch when the zone was not seen well for 10 s: no reading, a
 * reading that says why it has no numbers, numbers that are missing without a word, or less than half of the ground in
 * view. It is over after 30 s of good readings. Never more than Watch: nothing is known then. The 10 s are the
 * project's requirement, the 30 s and the half are our choice.
 */
final class DataHealth {

  static final long SILENT_MILLIS = 10_000;

  private static final long GOOD_AGAIN_MILLIS = 30_000;
  private static final double LEAST_COVERAGE = 0.5;

  private boolean started;
  private boolean on;
  private long lastGood;
  private long goodFor;
  private long sinceMillis;
  private long now;
  private String reason = "";

  /** Takes an observation in, newer than those before. */
  void observe(ZoneObservation seen) {
    long at = seen.at().toEpochMilli();
    start(at);
    String problem = problem(seen);
    pass(at, problem.isEmpty() ? "The readings had stopped" : problem);
    if (problem.isEmpty()) {
      goodFor += at - lastGood < SILENT_MILLIS ? at - lastGood : 0;
      lastGood = at;
      on = on && goodFor < GOOD_AGAIN_MILLIS;
    } else {
      goodFor = 0;
    }
  }

  /** Nothing came until now. */
  void silentUntil(long at) {
    start(at);
    pass(at, "No reading comes");
  }

  private void start(long at) {
    if (!started) {
      started = true;
      // What nothing is known of yet has ten seconds to speak.
      lastGood = at;
      now = at;
    }
  }

  private void pass(long at, String problem) {
    now = Math.max(now, at);
    if (now - lastGood >= SILENT_MILLIS) {
      sinceMillis = on ? sinceMillis : lastGood;
      on = true;
      goodFor = 0;
      reason = problem;
    }
  }

  private static String problem(ZoneObservation seen) {
    if (seen.quality() != DataQuality.OK) {
      return seen.quality().reason();
    }
    if (!seen.belowFloor() && seen.count() == null && seen.densityPerM2() == null) {
      return "The camera gives no numbers of this zone";
    }
    return seen.coverage() < LEAST_COVERAGE ? "Most of the zone is hidden from the camera" : "";
  }

  boolean isOn() {
    return on;
  }

  IndicatorReading reading() {
    double silent = Math.max(0, now - lastGood) / 1000.0;
    return new IndicatorReading(
        Indicator.DATA_HEALTH, Level.WATCH, silent, silent, silent, SILENT_MILLIS / 1000.0, reason,
        Instant.ofEpochMilli(sinceMillis));
  }
}
