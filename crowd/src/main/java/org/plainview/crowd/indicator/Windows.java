package org.plainview.crowd.indicator;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plainview.crowd.forecast.Accumulation;
import org.plainview.crowd.level.Estimate;
import org.plainview.crowd.window.TimeRing;
import org.plainview.crowd.window.Trend;

/** The last minutes of one zone, in rings: seconds for densities and speed, tens of seconds for the rest. */
final class Windows {

  private static final int TEN_SECONDS = 10;
  /** Columns with a median: the value, and after it the ends of its interval. */
  static final int DENSITY = 0;

  static final int PEAK = 3;
  static final int MEDIANS = 6;


  private static final int LONG_DENSITY = 0;
  private static final int LONG_COUNT = 1;
  private static final int LONG_FLOW = 4;
  private static final int LONG_COUNTER_FLOW = 5;
  private static final int LONG_COMPRESSION = 6;
  private static final int LONG_COLUMNS = 7;
  private static final int LONG_SLOTS = 31;

  private final TimeRing densities = new TimeRing(1_000, TEN_SECONDS, MEDIANS);
  private final TimeRing speeds = new TimeRing(1_000, 61, 1);
  private final TimeRing tens = new TimeRing(10_000, LONG_SLOTS, LONG_COLUMNS);
  private final double[] scratch = new double[TEN_SECONDS];
  final Accumulation accumulation = new Accumulation();

  private final ZoneProfile profile;
  /** Whether anything asks if it fills. */
  private final boolean accumulates;

  Windows(ZoneProfile profile) {
    this.profile = profile;
    accumulates = profile.capacity().isPresent() || !profile.place().isForPassing();
  }

  /** Whether the second of this time was seen already, or is too long ago. */
  boolean isTaken(long at) {
    return densities.isTaken(at);
  }

  /** Takes in a good observation. */
  void add(long at, ZoneObservation seen) {
    Estimate count = count(seen);
    Estimate density = density(seen, count);
    put(densities, at, DENSITY, density);
    put(densities, at, PEAK, seen.peakDensityPerM2() != null && !seen.belowFloor() ? seen.peakDensityPerM2() : density);
    put(tens, at, LONG_COUNT, count);
    if (density != null) {
      tens.put(at, LONG_DENSITY, density.value());
    }
    if (!seen.belowFloor()) {
      if (seen.speedMps() != null) {
        speeds.put(at, 0, seen.speedMps().value());
      }
      tens.put(at, LONG_COUNTER_FLOW, seen.counterFlow());
      tens.put(at, LONG_COMPRESSION, seen.compressionPerM2S());
      tens.put(at, LONG_FLOW, FlowBreakdownRule.drain(profile.place(), seen.lines()));
    }
    if (count != null && accumulates) {
      addFlows(at, count, seen.lines());
    }
  }

  private void addFlows(long at, Estimate count, List<LineRate> lines) {
    if (lines.isEmpty()) {
      accumulation.add(at, count, null, null);
      return;
    }
    accumulation.add(at, count, together(lines, true), together(lines, false));
  }

  /** The sum over lines; independent errors add as squares. */
  private static Estimate together(List<LineRate> lines, boolean in) {
    double value = 0;
    double up = 0;
    double down = 0;
    for (int i = 0; i < lines.size(); i++) {
      Estimate rate = in ? lines.get(i).inPerMinute() : lines.get(i).outPerMinute();
      value += rate.value();
      up += (rate.high() - rate.value()) * (rate.high() - rate.value());
      down += (rate.value() - rate.low()) * (rate.value() - rate.low());
    }
    return new Estimate(value, Math.max(0, value - Math.sqrt(down)), value + Math.sqrt(up));
  }

  /** Fewer than the floor is an interval from nobody on. */
  private static @Nullable Estimate count(ZoneObservation seen) {
    return seen.belowFloor() ? new Estimate((seen.floor() - 1) / 2.0, 0, seen.floor() - 1) : seen.count();
  }

  private @Nullable Estimate density(ZoneObservation seen, @Nullable Estimate count) {
    if (seen.densityPerM2() != null && !seen.belowFloor()) {
      return seen.densityPerM2();
    }
    if (count == null || !seen.calibrated() || Double.isNaN(profile.areaM2())) {
      return null;
    }
    return count.dividedBy(profile.areaM2());
  }

  private static void put(TimeRing ring, long at, int column, @Nullable Estimate estimate) {
    if (estimate != null) {
      ring.put(at, column, estimate.value());
      ring.put(at, column + 1, estimate.low());
      ring.put(at, column + 2, estimate.high());
    }
  }

  /** Of the latest ten seconds; NaN where nothing is known. */
  double median(long at, int column) {
    return densities.median(at, column, TEN_SECONDS, scratch);
  }

  double speed(long at, int window) {
    return speeds.mean(at, 0, window);
  }

  /** Of one second. */
  double speedAgo(long at, int secondsBack) {
    return speeds.step(at, 0, secondsBack);
  }

  double counterFlow(long at) {
    return tens.mean(at, LONG_COUNTER_FLOW, 6);
  }

  double compression(long at) {
    return tens.mean(at, LONG_COMPRESSION, 3);
  }

  /** People, over a minute; {@code bound} is 0 for the value, 1 and 2 for the ends of its interval. */
  double count(long at, int bound) {
    return tens.mean(at, LONG_COUNT + bound, 6);
  }

  Trend densityTrend(long at, int tensOfSeconds) {
    return Trend.of(tens, at, LONG_DENSITY, tensOfSeconds);
  }

  /** Mean density of a stretch of the past, in tens of seconds. */
  double densityBefore(long at, int skipped, int length) {
    return tens.mean(at - skipped * 10_000L, LONG_DENSITY, length);
  }

  double flowBefore(long at, int skipped, int length) {
    return tens.mean(at - skipped * 10_000L, LONG_FLOW, length);
  }

  int flowsBefore(long at, int skipped, int length) {
    return tens.filled(at - skipped * 10_000L, LONG_FLOW, length);
  }
}
