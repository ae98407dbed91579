package org.plainview.crowd.forecast;

import java.util.Locale;
import org.plainview.crowd.level.Estimate;

/**
 * Minutes until a place holds as many people as its limit, with a 95 % interval. Infinite where it may never come to
 * that; zero where the limit is reached. Always {@code 0 <= low <= value <= high}, never NaN.
 *
 * <p>T = (limit − N) / (Qin − Qout) (crowd-safety reference, indicator I4). The interval takes the ends of the
 * intervals of the count and of the net flow, and adds what arrivals and departures vary by themselves over that
 * time: as Poisson counts, sqrt((Qin + Qout) T) people. It holds while the flows stay as they are.
 */
public record TimeToLimit(double minutes, double lowMinutes, double highMinutes) {

  private static final double NORMAL_95 = 1.96;

  public TimeToLimit {
    if (!(0 <= lowMinutes && lowMinutes <= minutes && minutes <= highMinutes)) {
      throw new IllegalArgumentException("Not an interval of minutes");
    }
  }

  /**
   * By flows over the lines of the place.
   *
   * @param limit people
   * @param inPerMinute people per minute
   * @param outPerMinute people per minute
   */
  public static TimeToLimit byFlows(double limit, Estimate count, Estimate inPerMinute, Estimate outPerMinute) {
    double net = inPerMinute.value() - outPerMinute.value();
    double up = Math.hypot(inPerMinute.high() - inPerMinute.value(), outPerMinute.value() - outPerMinute.low());
    double down = Math.hypot(inPerMinute.value() - inPerMinute.low(), outPerMinute.high() - outPerMinute.value());
    double spread = NORMAL_95 * Math.sqrt(inPerMinute.value() + outPerMinute.value());
    return of(limit, count, net, net - down, net + up, spread);
  }

  /**
   * By the net flow itself, in people per minute, which may be negative.
   *
   * @param spread how much the count may stray by itself after a minute, in people; grows with the root of time
   */
  static TimeToLimit of(double limit, Estimate count, double net, double netLow, double netHigh, double spread) {
    double soonest = whenReached(limit - count.high(), netHigh, spread);
    double latest = whenReached(limit - count.low(), netLow, -spread);
    double expected = whenReached(limit - count.value(), net, 0);
    return new TimeToLimit(Math.clamp(expected, soonest, Math.max(soonest, latest)), soonest, Math.max(soonest, latest));
  }

  /** The root of room = net t + spread sqrt(t): when the edge of a drifting, widening count meets the limit. */
  private static double whenReached(double room, double net, double spread) {
    if (room <= 0) {
      return 0;
    }
    double root = spread * spread + 4 * net * room;
    if (net <= 0 && (spread <= 0 || root < 0)) {
      return Double.POSITIVE_INFINITY;
    }
    if (Math.abs(net) * room < 1e-9 * spread * spread) {
      return spread > 0 ? room / spread * (room / spread) : Double.POSITIVE_INFINITY;
    }
    double rootOfTime = (-spread + Math.sqrt(root)) / (2 * net);
    return rootOfTime * rootOfTime;
  }

  /** As a phrase for people, such as {@code in 12 to 25 minutes}. */
  public String phrase() {
    if (highMinutes <= 0) {
      return "the limit is reached";
    }
    if (lowMinutes > 60) {
      return "not within an hour";
    }
    long from = Math.round(Math.floor(lowMinutes));
    if (highMinutes > 60) {
      return String.format(Locale.ROOT, "not before %d minutes, if at all", from);
    }
    return String.format(Locale.ROOT, "in %d to %d minutes", from, Math.round(Math.ceil(highMinutes)));
  }
}
