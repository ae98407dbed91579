package org.plainview.watchlist.watch;

/** What a watch looks at, in which unit, between which bounds, and whether it warns when it rises or when it falls. */
public enum Quantity {
  /** People in the zone. */
  COUNT("people", Warns.RISING, 0, 1_000_000, Needs.NOTHING),
  /** People per square metre of ground. The bound is more than any crowd has been measured at. */
  DENSITY("people/m²", Warns.RISING, 0, 20, Needs.GROUND),
  /** Seconds without a usable reading of the zone. */
  SILENCE("s", Warns.RISING, 5, 86_400, Needs.NOTHING),
  /** The zone's level over all indicators: 1 Watch, 2 Act, 3 Critical. */
  LEVEL("level", Warns.RISING, 1, 3, Needs.NOTHING),
  /** Mean speed of the crowd. */
  SPEED("m/s", Warns.FALLING, 0, 3, Needs.CALIBRATION),
  /** People per metre and minute over the busiest line of the zone, in one direction. */
  FLOW("people/m/min", Warns.RISING, 0, 200, Needs.LINES),
  /** Share of the flow against the main direction. */
  COUNTER_FLOW("%", Warns.RISING, 0, 50, Needs.CALIBRATION),
  /** Share of the declared capacity. */
  OCCUPANCY("%", Warns.RISING, 0, 300, Needs.CAPACITY),
  /** Growth of the density over the last two minutes. */
  DENSITY_RISE("people/m²/min", Warns.RISING, 0, 10, Needs.GROUND),
  /** Minutes until the declared capacity is reached; compared with the lower end of the interval. */
  MINUTES_TO_LIMIT("min", Warns.FALLING, 0, 240, Needs.CAPACITY),
  /** Crowd pressure, where it can be measured. */
  PRESSURE("1/s²", Warns.RISING, 0, 1, Needs.CALIBRATION),
  /** Amplitude of a common oscillation of a dense crowd. */
  OSCILLATION("m/s", Warns.RISING, 0, 2, Needs.CALIBRATION),
  /** People per square metre and second that gather, in the worst cell. */
  COMPRESSION("people/m²/s", Warns.RISING, 0, 1, Needs.CALIBRATION),
  /** Mean speed of a crowd of 2 people per m² and more; a thinner one does not stagnate. */
  STAGNATION("m/s", Warns.FALLING, 0, 1, Needs.CALIBRATION),
  /** Whether a condition of the watch language holds: 1 when it does. Without a zone it is over a site. */
  EXPRESSION("", Warns.RISING, 1, 1, Needs.NOTHING),
  /** How far a minute is from a named situation; not of watches, but of the alerts of the library. */
  SITUATION("distance", Warns.FALLING, 0, 1, Needs.LIBRARY);

  /** When it is a warning. */
  enum Warns {
    RISING,
    FALLING
  }

  /** What a zone must have for there to be a number. */
  enum Needs {
    NOTHING,
    CALIBRATION,
    /** Calibration, and an outline on the ground. */
    GROUND,
    LINES,
    CAPACITY,
    /** No watch can ask for it. */
    LIBRARY
  }

  private final String unit;
  private final Warns warns;
  private final double least;
  private final double most;
  private final Needs needs;

  Quantity(String unit, Warns warns, double least, double most, Needs needs) {
    this.unit = unit;
    this.warns = warns;
    this.least = least;
    this.most = most;
    this.needs = needs;
  }

  public String unit() {
    return unit;
  }

  /** Whether the watch raises when the value is at its threshold or below, rather than at it or above. */
  public boolean warnsWhenFalling() {
    return warns == Warns.FALLING;
  }

  /** The least threshold; it must be more than zero besides. */
  double least() {
    return least;
  }

  double most() {
    return most;
  }

  Needs needs() {
    return needs;
  }
}
