package org.plainview.crowd.indicator;

/**
 * The catalogue I1 to I12: what is watched in a zone. Thresholds, windows, gates and their sources stand with the
 * rules of each and in {@code docs/indicators.md}. They measure; none of them predicts a crush.
 */
public enum Indicator {
  /** I1: people per m² in the densest cell. */
  DENSITY(Source.COUNT, "p/m2"),
  /** I2: people per minute and metre over a line, in one direction. */
  SPECIFIC_FLOW(Source.LINES, "p/m/min"),
  /** I3: a dense place that people no longer leave. */
  FLOW_BREAKDOWN(Source.LINES, "p/m/min"),
  /** I4: minutes until the declared capacity is reached. */
  TIME_TO_LIMIT(Source.LINES, "min"),
  /** I5: people who stand, or stop and go, in a dense crowd. */
  STAGNATION(Source.MOTION, "m/s"),
  /** I6: share of the flow against the main direction. */
  COUNTER_FLOW(Source.MOTION, ""),
  /** I7: crowd pressure, which only corroborates others. */
  PRESSURE(Source.MOTION, "1/s2"),
  /** I8: amplitude of a common oscillation of a dense crowd. */
  OSCILLATION(Source.MOTION, "m/s"),
  /** I9: people per m² and second that gather. */
  COMPRESSION(Source.MOTION, "p/m2/s"),
  /** I10: share of the declared capacity that is used. */
  OCCUPANCY(Source.COUNT, "%"),
  /** I11: growth of the density, in people per m² and minute. */
  DENSITY_RISE(Source.COUNT, "p/m2/min"),
  /** I12: seconds since the zone was last seen well. */
  DATA_HEALTH(Source.CAMERA, "s");

  /** What an indicator rests on. Two indicators are independent of each other when their sources differ. */
  enum Source {
    COUNT,
    LINES,
    MOTION,
    CAMERA
  }

  private final Source source;
  private final String unit;

  Indicator(Source source, String unit) {
    this.source = source;
    this.unit = unit;
  }

  Source source() {
    return source;
  }

  /** {@code I1} to {@code I12}. */
  public String code() {
    return "I" + (ordinal() + 1);
  }

  /** Unit of its values and thresholds; empty for a share. */
  public String unit() {
    return unit;
  }
}
