package org.plainview.crowd.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Replays histories whose end is known and compares what was forecast with what came. A forecast is made every 30 s
 * while the place is below its limit. Not thread-safe.
 *
 * <p>An interval that is never wrong is easily made by saying nothing, so that the error of the central value and the
 * width of the intervals stand beside the share that was right.
 */
public final class ForecastTrial {

  private static final double EVERY_S = 30;
  private static final double HORIZON_MINUTES = 60;

  private final List<Outcome> outcomes = new ArrayList<>();

  /** A forecast and when the limit was really reached; NaN when it was not until {@code knownMinutes} later. */
  private record Outcome(TimeToLimit forecast, double realMinutes, double knownMinutes) {

    boolean isReached() {
      return realMinutes <= HORIZON_MINUTES;
    }

    boolean isRight() {
      return isReached()
          ? forecast.lowMinutes() <= realMinutes && realMinutes <= forecast.highMinutes()
          : forecast.highMinutes() >= Math.min(knownMinutes, HORIZON_MINUTES);
    }
  }

  /** Replays one history, its rows in rising order of time. */
  public void replay(List<HistoryRow> history, double limit) {
    Accumulation accumulation = new Accumulation();
    double next = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < history.size(); i++) {
      HistoryRow row = history.get(i);
      long at = Math.round(1000 * row.second());
      accumulation.add(at, row.count(), row.inPerMinute(), row.outPerMinute());
      if (row.second() >= next && row.people() < limit && accumulation.look(at)) {
        next = row.second() + EVERY_S;
        outcomes.add(
            new Outcome(
                accumulation.timeTo(limit, at),
                whenReached(history, i, limit),
                (history.getLast().second() - row.second()) / 60));
      }
    }
  }

  private static double whenReached(List<HistoryRow> history, int from, double limit) {
    for (int i = from; i < history.size(); i++) {
      if (history.get(i).people() >= limit) {
        return (history.get(i).second() - history.get(from).second()) / 60;
      }
    }
    return Double.NaN;
  }

  /** What the forecasts were worth whose real time lies from some minutes on and below others. */
  public @Nullable Error error(double fromMinutes, double belowMinutes) {
    List<Outcome> some =
        outcomes.stream()
            .filter(outcome -> outcome.realMinutes >= fromMinutes && outcome.realMinutes < belowMinutes)
            .filter(Outcome::isReached)
            .toList();
    if (some.isEmpty()) {
      return null;
    }
    return new Error(
        some.size(),
        share(some),
        median(some.stream().mapToDouble(o -> Math.abs(o.forecast.minutes() - o.realMinutes)).toArray()),
        median(some.stream().mapToDouble(o -> o.forecast.minutes() - o.realMinutes).toArray()),
        median(some.stream().mapToDouble(o -> o.forecast.highMinutes() - o.forecast.lowMinutes()).toArray()));
  }

  /** All of those that reached the limit within the hour; null when none did. */
  public @Nullable Error error() {
    return error(0, Double.POSITIVE_INFINITY);
  }

  /** Forecasts after which the limit was not reached within the hour, or until the history ended. */
  public int quiet() {
    return (int) outcomes.stream().filter(outcome -> !outcome.isReached()).count();
  }

  /** Share of those that did not say it surely would be; 1 when there were none. */
  public double quietRight() {
    return share(outcomes.stream().filter(outcome -> !outcome.isReached()).toList());
  }

  private static double share(List<Outcome> some) {
    return some.isEmpty() ? 1 : (double) some.stream().filter(Outcome::isRight).count() / some.size();
  }

  private static double median(double[] values) {
    Arrays.sort(values);
    return (values[(values.length - 1) / 2] + values[values.length / 2]) / 2;
  }

  /**
   * How forecasts compare with what came.
   *
   * @param forecasts how many
   * @param contained share of intervals that contained the real time; 0.95 is what they promise
   * @param medianAbsoluteMinutes of the central value
   * @param medianBiasMinutes positive when it came sooner than forecast
   * @param medianWidthMinutes of the intervals; infinite when half of them are open
   */
  public record Error(
      int forecasts,
      double contained,
      double medianAbsoluteMinutes,
      double medianBiasMinutes,
      double medianWidthMinutes) {}
}
