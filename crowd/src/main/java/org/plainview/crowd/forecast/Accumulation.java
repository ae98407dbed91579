package org.plainview.crowd.forecast;

import org.jspecify.annotations.Nullable;
import org.plainview.crowd.level.Estimate;
import org.plainview.crowd.window.TimeRing;
import org.plainview.crowd.window.Trend;

/**
 * Whether a place fills, and when it reaches its limit: by the flows over its lines in the last minutes where it has
 * lines, else by the trend of its count. Not thread-safe; constant memory.
 */
public final class Accumulation {

  private static final long STEP_MILLIS = 10_000;
  private static final int MINUTE = 6;
  private static final int MOST_MINUTES = 5;
  private static final int LEAST_MINUTES = 2;
  private static final int COUNT = 0;
  private static final int COUNT_LOW = 1;
  private static final int COUNT_HIGH = 2;
  private static final int IN = 3;
  private static final int IN_LOW = 4;
  private static final int IN_HIGH = 5;
  private static final int OUT = 6;
  private static final int OUT_LOW = 7;
  private static final int OUT_HIGH = 8;
  /** How long ago the middle of the last two steps was, on average. */
  private static final double MEAN_AGE_MINUTES = 6.25 / 60;
  private static final double NORMAL_95 = 1.96;
  // Student's t for the four or so independent minutes of the window.
  private static final double FEW_MINUTES_95 = 2.78;

  private final TimeRing ring = new TimeRing(STEP_MILLIS, MINUTE * MOST_MINUTES + 2, 9);

  private double net;
  private double netLow;
  private double netHigh;
  private double spread;
  private boolean byLines;

  /**
   * Takes in what was seen at a moment, in people and in people per minute over the minute before it.
   *
   * @param inPerMinute over all lines together; null with {@code outPerMinute} where there are none
   */
  public void add(long atMillis, Estimate count, @Nullable Estimate inPerMinute, @Nullable Estimate outPerMinute) {
    put(atMillis, COUNT, count);
    if (inPerMinute != null && outPerMinute != null) {
      put(atMillis, IN, inPerMinute);
      put(atMillis, OUT, outPerMinute);
    }
  }

  /** Looks at the window that ends at a moment; false when too little is known yet. */
  public boolean look(long atMillis) {
    net = 0;
    netLow = 0;
    netHigh = 0;
    byLines = ring.filled(atMillis, IN, 2 * MINUTE) > 0;
    return byLines ? lookAtLines(atMillis) : lookAtCounts(atMillis);
  }

  /** Whether the last look rested on lines, and so on something else than the count. */
  public boolean isByLines() {
    return byLines;
  }

  /** Whether the 95 % interval of the net flow of the last look is above zero. */
  public boolean isFilling() {
    return netLow > 0;
  }

  /** People per minute who stay, by the last look; negative while it empties. */
  public double netPerMinute() {
    return net;
  }

  /** By the last look, which must have known enough. */
  public TimeToLimit timeTo(double limit, long atMillis) {
    double since = MEAN_AGE_MINUTES * net;
    double value = Math.max(0, ring.mean(atMillis, COUNT, 2) + since);
    double low = Math.clamp(ring.mean(atMillis, COUNT_LOW, 2) + since, 0, value);
    double high = Math.max(value, ring.mean(atMillis, COUNT_HIGH, 2) + since);
    return TimeToLimit.of(limit, new Estimate(value, low, high), net, netLow, netHigh, spread);
  }

  /** Each rate covers a minute, so that rates a minute apart are independent counts. */
  private boolean lookAtLines(long atMillis) {
    if (Double.isNaN(ring.mean(atMillis, COUNT, 2))) {
      return false;
    }
    int minutes = 0;
    double sumIn = 0;
    double sumOut = 0;
    double sumSquares = 0;
    double up = 0;
    double down = 0;
    for (int back = 0; back < MOST_MINUTES * MINUTE; back += MINUTE) {
      double in = ring.step(atMillis, IN, back);
      double out = ring.step(atMillis, OUT, back);
      if (!Double.isNaN(in) && !Double.isNaN(out)) {
        minutes++;
        sumIn += in;
        sumOut += out;
        sumSquares += square(in - out);
        up += square(ring.step(atMillis, IN_HIGH, back) - in) + square(out - ring.step(atMillis, OUT_LOW, back));
        down += square(in - ring.step(atMillis, IN_LOW, back)) + square(ring.step(atMillis, OUT_HIGH, back) - out);
      }
    }
    if (minutes < LEAST_MINUTES) {
      return false;
    }
    net = (sumIn - sumOut) / minutes;
    double between = (sumSquares - minutes * square(net)) / (minutes - 1);
    // People come by chance, and often in trainloads: minutes may differ by more than chance.
    spread = NORMAL_95 * Math.sqrt(Math.max((sumIn + sumOut) / minutes, between));
    // However well they were counted, those who came in these minutes are a sample of those who come.
    double chance = square(spread) * minutes;
    netLow = net - Math.sqrt(down + chance) / minutes;
    netHigh = net + Math.sqrt(up + chance) / minutes;
    return true;
  }

  /** Takes the count for a random walk with a drift: the slope of least squares over T then has variance 6/5 σ²/T. */
  private boolean lookAtCounts(long atMillis) {
    Trend trend = Trend.of(ring, atMillis, COUNT, MOST_MINUTES * MINUTE);
    if (trend.steps() < LEAST_MINUTES * MINUTE || Double.isNaN(ring.mean(atMillis, COUNT, 2))) {
      return false;
    }
    net = trend.perStep() * MINUTE;
    double squares = 0;
    int pairs = 0;
    for (int back = 0; back + MINUTE < MOST_MINUTES * MINUTE; back++) {
      double change = ring.step(atMillis, COUNT, back) - ring.step(atMillis, COUNT, back + MINUTE);
      if (!Double.isNaN(change)) {
        squares += square(change - net);
        pairs++;
      }
    }
    if (pairs == 0) {
      return false;
    }
    double perMinute = squares / pairs;
    double minutes = (double) trend.steps() / MINUTE;
    double error = FEW_MINUTES_95 * Math.sqrt(1.2 * perMinute / minutes);
    // Even a count that grew like clockwork is known to a person only.
    error = Math.max(error, 1 / minutes);
    netLow = net - error;
    netHigh = net + error;
    spread = NORMAL_95 * Math.sqrt(perMinute);
    return true;
  }

  private void put(long atMillis, int column, Estimate estimate) {
    ring.put(atMillis, column, estimate.value());
    ring.put(atMillis, column + 1, estimate.low());
    ring.put(atMillis, column + 2, estimate.high());
  }

  private static double square(double x) {
    return x * x;
  }
}
