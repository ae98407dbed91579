package org.plainview.crowd.indicator;

import java.util.List;
import org.plainview.crowd.level.Estimate;
import org.plainview.crowd.level.Level;

/**
 * I2, specific flow: people per minute and metre of width over a line, the busiest line and direction, over the
 * minute that a reading covers. A line has to close the whole width of its way.
 *
 * <p>Watch from 66, where Fruin's walkway level E begins; Act from 82, the Green Guide's capacity of a level route.
 * One level stricter gives Act from 66, the Green Guide's stepped route. Never Critical: an empty and a jammed
 * street can have the same flow.
 */
final class SpecificFlowRule implements Rule {

  private static final Steps PER_MINUTE_AND_METRE = new Steps(66, 82, Double.POSITIVE_INFINITY);
  /** Our choice, as a share of the threshold. */
  private static final double HYSTERESIS = 0.1;

  private static final String REASON = "More people pass than the way should carry";

  private final Steps steps;

  SpecificFlowRule(PlaceType place) {
    Steps stricter = PER_MINUTE_AND_METRE.at(place);
    steps = new Steps(stricter.watch(), stricter.act(), Double.POSITIVE_INFINITY);
  }

  @Override
  public void judge(Moment moment, Signal signal) {
    List<LineRate> lines = moment.seen.lines();
    if (moment.seen.belowFloor()) {
      signal.measured(0);
      return;
    }
    if (lines.isEmpty()) {
      signal.unknown();
      return;
    }
    double value = 0;
    double low = 0;
    double high = 0;
    for (int i = 0; i < lines.size(); i++) {
      LineRate line = lines.get(i);
      Estimate rate = busier(line.inPerMinute(), line.outPerMinute());
      if (rate.value() / line.widthM() >= value) {
        value = rate.value() / line.widthM();
        low = rate.low() / line.widthM();
        high = rate.high() / line.widthM();
      }
    }
    signal.measured(value, low, high);
    signal.callFrom(moment, Level.WATCH, high, steps.watch(), HYSTERESIS * steps.watch(), REASON, Signal.Gate.OPEN);
    signal.callFrom(moment, Level.ACT, value, steps.act(), HYSTERESIS * steps.act(), REASON, Signal.Gate.OPEN);
  }

  @Override
  public boolean mayReach(Moment moment) {
    return !moment.seen.belowFloor() && !moment.seen.lines().isEmpty();
  }

  private static Estimate busier(Estimate one, Estimate other) {
    return one.value() >= other.value() ? one : other;
  }
}
