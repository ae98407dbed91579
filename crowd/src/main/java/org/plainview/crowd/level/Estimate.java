package org.plainview.crowd.level;

/**
 * A measured quantity with its 95 % interval, in the unit that its user states.
 *
 * <p>Always {@code 0 <= low <= value <= high}, all finite.
 */
public record Estimate(double value, double low, double high) {

  public Estimate {
    if (!(0 <= low && low <= value && value <= high && Double.isFinite(high))) {
      throw new IllegalArgumentException("Not an estimate: 0 <= low <= value <= high must hold");
    }
  }

  /** The same in units of a positive size, as people become people per m² when divided by an area. */
  public Estimate dividedBy(double divisor) {
    return new Estimate(value / divisor, low / divisor, high / divisor);
  }
}
