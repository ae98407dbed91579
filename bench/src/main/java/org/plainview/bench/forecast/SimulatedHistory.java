package org.plainview.bench.forecast;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.plainview.crowd.forecast.HistoryRow;
import org.plainview.crowd.level.Estimate;

/**
 * Two hours of a place, a row every second: arrivals by chance at the rates of a {@link Course}, everybody stays
 * for half an hour on average. Measured as a camera would: the count is off by a share that stays (4 %) and one that
 * changes each second (4 %), the flows by a share that stays (8 %), each within the interval given.
 */
final class SimulatedHistory {

  static final int LIMIT = 600;

  private static final int SECONDS = 7200;
  private static final double STAY_MINUTES = 30;
  private static final double COUNT_ERROR = 0.04;
  private static final double FLOW_ERROR = 0.08;
  private static final double NORMAL_95 = 1.96;

  private SimulatedHistory() {}

  static List<HistoryRow> of(Course course, long seed, boolean lines) {
    Random chance = new Random(seed);
    double base = 18 + 22 * chance.nextDouble();
    double countScale = 1 + COUNT_ERROR * chance.nextGaussian();
    double inScale = 1 + FLOW_ERROR * chance.nextGaussian();
    double outScale = 1 + FLOW_ERROR * chance.nextGaussian();
    Deque<Integer> in = new ArrayDeque<>();
    Deque<Integer> out = new ArrayDeque<>();
    int people = 40 + chance.nextInt(120);
    int inMinute = 0;
    int outMinute = 0;
    double rate = base;
    List<HistoryRow> rows = new ArrayList<>();
    for (int second = 0; second < SECONDS; second++) {
      if (second % 5 == 0) {
        rate = course.arrivals(second / 60.0, base, chance);
      }
      int come = poisson(rate / 60, chance);
      int go = Math.min(people, poisson(people / STAY_MINUTES / 60, chance));
      people += come - go;
      inMinute += last(in, come);
      outMinute += last(out, go);
      double measured = Math.max(0, people * (countScale + COUNT_ERROR * chance.nextGaussian()));
      boolean minuteKnown = lines && second >= 60;
      rows.add(
          new HistoryRow(
              second,
              people,
              within(measured, Math.sqrt(2) * COUNT_ERROR),
              minuteKnown ? within(inMinute * inScale, FLOW_ERROR) : null,
              minuteKnown ? within(outMinute * outScale, FLOW_ERROR) : null));
    }
    return rows;
  }

  /** Adds to those of the last minute, and says by how much their number changed. */
  private static int last(Deque<Integer> minute, int now) {
    minute.addLast(now);
    return minute.size() > 60 ? now - minute.removeFirst() : now;
  }

  private static Estimate within(double value, double relative) {
    double half = NORMAL_95 * relative * value;
    double clamped = Math.max(0, value);
    return new Estimate(clamped, Math.max(0, clamped - half), clamped + half);
  }

  private static int poisson(double mean, Random chance) {
    double left = Math.exp(-mean);
    int n = -1;
    for (double product = 1; product > left; product *= chance.nextDouble()) {
      n++;
    }
    return Math.max(0, n);
  }
}
