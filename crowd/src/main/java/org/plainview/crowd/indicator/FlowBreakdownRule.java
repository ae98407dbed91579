package org.plainview.crowd.indicator;

import java.util.List;
import org.plainview.crowd.level.Level;

/**
 * I3, flow breakdown: people no longer get out of a dense place. Watch when the outflow of the last minute is 30 %
 * below that of the four minutes before while the density has risen; Act when it is under 0.8 p/m/s (48 a minute) at
 * 2 people per m² and more; Critical the same at 4. The 0.8 is where stop-and-go began at Mina 2006, 26 minutes
 * before turbulence (Helbing, Johansson and Al-Abideen, Phys. Rev. E 75, 046109, 2007).
 *
 * <p>Ours: Watch asks for 1 person per m² and an outflow that was 10 p/m/min at least, since a small flow halves by
 * chance; Act and Critical ask that people want to pass (a walkway, stairs, a slope) or that surely more come than
 * leave, since an audience stands without any outflow. A stricter place is Critical from 3; at 1 person per m² a
 * low flow is ordinary anywhere.
 */
final class FlowBreakdownRule implements Rule {

  private static final double BROKEN_PER_MINUTE_AND_METRE = 48;
  private static final double FALLEN_TO = 0.7;
  private static final double LEAST_BEFORE = 10;
  /** Between 0.7 and this share of the flow before, a Watch is kept. */
  private static final double STILL_FALLEN = 0.8;

  private static final double HYSTERESIS = 0.1 * BROKEN_PER_MINUTE_AND_METRE;
  private static final double RISEN_PER_M2 = 0.1;
  private static final int NOW = 1;
  private static final int MINUTE = 6;
  private static final int FOUR_MINUTES = 24;
  private static final int LEAST_HISTORY = 18;

  private static final String FALLING = "Fewer people get out while it grows denser";
  private static final String BROKEN = "People no longer get out of a dense place";

  private final DensityGate gate;

  FlowBreakdownRule(PlaceType place) {
    gate = DensityGate.ofZone(place.isStricter() ? new Steps(0.75, 2, 3) : new Steps(1, 2, 4));
  }

  /** People per minute and metre who get out; where people pass through, of the line that lets the fewest pass. */
  static double drain(PlaceType place, List<LineRate> lines) {
    double drain = Double.NaN;
    for (int i = 0; i < lines.size(); i++) {
      LineRate line = lines.get(i);
      double out = line.outPerMinute().value() / line.widthM();
      double both = out + line.inPerMinute().value() / line.widthM();
      if (Double.isNaN(drain)) {
        drain = place.isForPassing() ? both : out;
      } else {
        drain = place.isForPassing() ? Math.min(drain, both) : Math.max(drain, out);
      }
    }
    return drain;
  }

  @Override
  public void judge(Moment moment, Signal signal) {
    double flow = moment.windows.flowBefore(moment.at, 0, NOW);
    if (!moment.canTell(flow, gate)) {
      signal.unknown();
      return;
    }
    signal.measured(flow);
    callWatch(moment, signal, flow);
    boolean wanted = moment.profile.place().isForPassing() || moment.isFilling();
    for (Level level : Level.ALARMS) {
      if (level != Level.WATCH) {
        signal.call(
            level,
            BROKEN_PER_MINUTE_AND_METRE,
            BROKEN,
            wanted && flow < BROKEN_PER_MINUTE_AND_METRE && gate.opens(moment, level),
            flow < BROKEN_PER_MINUTE_AND_METRE + HYSTERESIS && gate.staysOpen(moment, level));
      }
    }
  }

  @Override
  public boolean mayReach(Moment moment) {
    return gate.mayOpen(moment);
  }

  private void callWatch(Moment moment, Signal signal, double flow) {
    Windows windows = moment.windows;
    if (windows.flowsBefore(moment.at, MINUTE, FOUR_MINUTES) < LEAST_HISTORY) {
      return;
    }
    double before = windows.flowBefore(moment.at, MINUTE, FOUR_MINUTES);
    boolean rises =
        windows.densityBefore(moment.at, 0, MINUTE)
            >= windows.densityBefore(moment.at, MINUTE, FOUR_MINUTES) + RISEN_PER_M2;
    signal.call(
        Level.WATCH,
        FALLEN_TO * before,
        FALLING,
        before >= LEAST_BEFORE && flow <= FALLEN_TO * before && rises && gate.opens(moment, Level.WATCH),
        flow <= STILL_FALLEN * before && gate.staysOpen(moment, Level.WATCH));
  }
}
