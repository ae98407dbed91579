package org.plainview.bench.scenarios;

import java.util.ArrayList;
import java.util.List;
import org.plainview.crowd.indicator.LineRate;
import org.plainview.crowd.level.Estimate;

/** Counts who crosses the lines of a zone, over the last minute. Not thread-safe. */
final class LineCounter {

  private static final double NORMAL_95 = 1.96;

  private final Zone zone;
  private final List<Crossing> crossings = new ArrayList<>();
  private double started = Double.NaN;

  private record Crossing(double second, int line, boolean in) {}

  LineCounter(Zone zone) {
    this.zone = zone;
  }

  /** Compares where people are with where they were at the last call. */
  void watch(double second, List<Person> people) {
    started = Double.isNaN(started) ? second : started;
    for (Person person : people) {
      double was = person.watchedX;
      person.watchedX = person.x;
      if (Double.isNaN(was) || person.y < zone.southM() || person.y >= zone.northM()) {
        continue;
      }
      for (int line = 0; line < zone.lines().size(); line++) {
        double x = zone.lines().get(line).x();
        if (was < x != person.x < x) {
          boolean east = person.x >= x;
          crossings.add(new Crossing(second, line, east == zone.lines().get(line).inIsEast()));
        }
      }
    }
  }

  /**
   * None before a minute has passed.
   *
   * @param scale what was measured over what is true
   * @param error relative standard deviation that the camera claims
   */
  List<LineRate> rates(double second, double scale, double error) {
    crossings.removeIf(crossing -> crossing.second <= second - 60);
    if (second - started < 60) {
      return List.of();
    }
    List<LineRate> rates = new ArrayList<>();
    for (int line = 0; line < zone.lines().size(); line++) {
      rates.add(
          new LineRate(
              zone.lines().get(line).widthM(),
              within(scale * count(line, true), error),
              within(scale * count(line, false), error)));
    }
    return rates;
  }

  private long count(int line, boolean in) {
    return crossings.stream().filter(crossing -> crossing.line == line && crossing.in == in).count();
  }

  private static Estimate within(double value, double relative) {
    double half = NORMAL_95 * relative * value;
    return new Estimate(value, Math.max(0, value - half), value + half);
  }
}
