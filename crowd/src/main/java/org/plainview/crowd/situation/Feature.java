package org.plainview.crowd.situation;

import java.util.List;

/**
 * The features of a situation in the order of its vector. A value is brought linearly from its range to 0 to 1 and
 * held at the ends; what was not measured is {@link #MISSING}.
 */
public enum Feature {
  DENSITY_MEAN("people/m²", 0, 8, "Mean density of the zone over the minute"),
  DENSITY_MAX("people/m²", 0, 8, "Highest density of the zone in the minute"),
  DENSITY_MIN("people/m²", 0, 8, "Lowest density of the zone in the minute"),
  DENSITY_DEVIATION("people/m²", 0, 2, "Standard deviation of the density over the minute"),
  DENSITY_TREND("people/m²/min", -2, 2, "Slope of the density over the minute"),
  PEAK_MEAN("people/m²", 0, 10, "Mean density of the densest cell"),
  PEAK_MAX("people/m²", 0, 10, "Highest density of the densest cell"),
  PEAK_TREND("people/m²/min", -3, 3, "Slope of the densest cell's density"),
  PEAK_OVER_MEAN("ratio", 1, 6, "Densest cell over the zone's mean density"),
  CELL_Q05("people/m²", 0, 8, "5 % quantile of the cells' densities"),
  CELL_Q25("people/m²", 0, 8, "25 % quantile of the cells' densities"),
  CELL_Q50("people/m²", 0, 8, "Median of the cells' densities"),
  CELL_Q75("people/m²", 0, 8, "75 % quantile of the cells' densities"),
  CELL_Q90("people/m²", 0, 8, "90 % quantile of the cells' densities"),
  CELL_Q95("people/m²", 0, 10, "95 % quantile of the cells' densities"),
  CELL_RANGE("people/m²", 0, 8, "95 % less 5 % quantile of the cells' densities"),
  CELL_DEVIATION("people/m²", 0, 3, "Standard deviation of the density over the cells"),
  CELL_GINI("share", 0, 1, "Gini coefficient of the density over the cells: 0 even, 1 all in one"),
  OCCUPIED_SHARE("share", 0, 1, "Cells with at least 0.25 people/m²"),
  SHARE_ABOVE_2("share", 0, 1, "Cells with at least 2 people/m²"),
  SHARE_ABOVE_3_5("share", 0, 1, "Cells with at least 3.5 people/m²"),
  SHARE_ABOVE_5("share", 0, 1, "Cells with at least 5 people/m²"),
  CLUSTERING("correlation", -1, 1, "Moran's I of the density: how alike neighbouring cells are"),
  STEEPEST_STEP("people/m²/m", 0, 1.5, "Largest difference of density between neighbouring cells, per metre"),
  CENTRE_OFFSET("share", 0, 1, "Centre of the crowd from the ground's centre, over the ground's radius"),
  CROWD_RADIUS("ratio", 0, 1.5, "Radius of the crowd over that of the ground"),
  COUNT_TREND("1/min", -1, 1, "Slope of the count over the minute, over its mean"),
  FLOW_AT_0("share", 0, 1, "Flow within 22.5° of 0° left of the main direction"),
  FLOW_AT_45("share", 0, 1, "Flow within 22.5° of 45° left of the main direction"),
  FLOW_AT_90("share", 0, 1, "Flow within 22.5° of 90° left of the main direction"),
  FLOW_AT_135("share", 0, 1, "Flow within 22.5° of 135° left of the main direction"),
  FLOW_AT_180("share", 0, 1, "Flow within 22.5° of 180° left of the main direction"),
  FLOW_AT_225("share", 0, 1, "Flow within 22.5° of 225° left of the main direction"),
  FLOW_AT_270("share", 0, 1, "Flow within 22.5° of 270° left of the main direction"),
  FLOW_AT_315("share", 0, 1, "Flow within 22.5° of 315° left of the main direction"),
  FLOW_EAST("share", -1, 1, "Main direction of the flow, east, times its order"),
  FLOW_NORTH("share", -1, 1, "Main direction of the flow, north, times its order"),
  FLOW_ORDER("share", 0, 1, "1 when all flow goes one way, 0 when it cancels out"),
  FLOW_ENTROPY("share", 0, 1, "Entropy of the eight directions over its maximum"),
  SPEED_MEAN("m/s", 0, 2, "Mean speed over the minute"),
  SPEED_MIN("m/s", 0, 2, "Lowest speed in the minute"),
  SPEED_MAX("m/s", 0, 2.5, "Highest speed in the minute"),
  SPEED_DEVIATION("m/s", 0, 0.8, "Standard deviation of the speed over the minute"),
  SPEED_TREND("m/s/min", -1.5, 1.5, "Slope of the speed over the minute"),
  CELL_SPEED_DEVIATION("m/s", 0, 0.8, "Standard deviation of the speed over the occupied cells"),
  CELL_SPEED_Q10("m/s", 0, 2, "10 % quantile of the occupied cells' speeds"),
  CELL_SPEED_Q90("m/s", 0, 2.5, "90 % quantile of the occupied cells' speeds"),
  STANDING_SHARE("share", 0, 1, "Occupied cells slower than 0.1 m/s"),
  SPECIFIC_FLOW("people/m/s", 0, 2, "Mean of density times speed"),
  SPECIFIC_FLOW_TREND("people/m/s/min", -1.5, 1.5, "Slope of density times speed"),
  COUNTER_FLOW_MEAN("share", 0, 0.5, "Mean share of the flow against the main direction"),
  COUNTER_FLOW_MAX("share", 0, 0.5, "Highest share of the flow against the main direction"),
  COUNTER_FLOW_TREND("1/min", -0.5, 0.5, "Slope of that share"),
  COMPRESSION_MEAN("people/m²/s", 0, 0.2, "Mean of the worst cell's gathering"),
  COMPRESSION_MAX("people/m²/s", 0, 0.4, "Highest gathering of a cell"),
  COMPRESSION_TREND("people/m²/s/min", -0.3, 0.3, "Slope of the worst cell's gathering"),
  PRESSURE_MAX("1/s²", 0, 0.05, "Highest crowd pressure"),
  OSCILLATION_MAX("m/s", 0, 0.4, "Largest amplitude of a common oscillation"),
  GATHERING_SHARE("share", 0, 1, "Occupied cells into which more flows than out"),
  LINES_IN("people/m/min", 0, 80, "People who come in over all lines, per metre of line"),
  LINES_OUT("people/m/min", 0, 80, "People who leave over all lines, per metre of line"),
  LINES_BALANCE("share", -1, 1, "In less out, over their sum"),
  LINES_IN_TREND("people/m/min²", -60, 60, "Slope of those who come in"),
  BELOW_FLOOR_SHARE("share", 0, 1, "Readings with too few people to describe");

  /** The scaled value of what was not measured: half a range from the nearest value, and equal to itself. */
  public static final double MISSING = -0.5;

  /** All, in the order of the vector. */
  public static final List<Feature> ALL = List.of(values());

  private final String unit;
  private final double low;
  private final double high;
  private final String meaning;

  Feature(String unit, double low, double high, String meaning) {
    this.unit = unit;
    this.low = low;
    this.high = high;
    this.meaning = meaning;
  }

  public String unit() {
    return unit;
  }

  /** The value that is scaled to 0, in its unit; lower ones too. */
  public double low() {
    return low;
  }

  /** The value that is scaled to 1, in its unit; higher ones too. */
  public double high() {
    return high;
  }

  /** One phrase for people. */
  public String meaning() {
    return meaning;
  }

  /** From 0 to 1, or {@link #MISSING} for NaN. */
  public double scaled(double value) {
    if (Double.isNaN(value)) {
      return MISSING;
    }
    return Math.clamp((value - low) / (high - low), 0, 1);
  }

  /** Back in its unit; NaN when missing. */
  public double valueOf(double scaled) {
    return scaled == MISSING ? Double.NaN : low + scaled * (high - low);
  }
}
