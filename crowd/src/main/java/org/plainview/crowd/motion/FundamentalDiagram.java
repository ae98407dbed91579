package org.plainview.crowd.motion;

import java.util.function.DoubleUnaryOperator;

/**
 * How fast people walk at a density, on average, in published curves. Densities in people per m², speeds in m/s,
 * specific flows in people per metre and second. Real crowds scatter widely around both: compare, do not conclude.
 */
public enum FundamentalDiagram {
  /** U. Weidmann, Transporttechnik der Fussgänger, 1993: {@code 1.34 (1 - exp(-1.913 (1/rho - 1/5.4)))}. */
  WEIDMANN(5.4, density -> density <= 0 ? 1.34 : 1.34 * (1 - Math.exp(-1.913 * (1 / density - 1 / 5.4)))),
  /** SFPE Handbook, level ground: {@code 1.40 (1 - 0.266 rho)}, and as at 0.54 people per m² below that. */
  SFPE(1 / 0.266, density -> 1.40 * (1 - 0.266 * Math.max(0.54, density)));

  private final double jamPerM2;
  private final DoubleUnaryOperator speed;

  FundamentalDiagram(double jamPerM2, DoubleUnaryOperator speed) {
    this.jamPerM2 = jamPerM2;
    this.speed = speed;
  }

  /** Zero from the density on at which the curve has everybody stand. */
  public double speedMps(double densityPerM2) {
    return densityPerM2 >= jamPerM2 ? 0 : speed.applyAsDouble(densityPerM2);
  }

  public double specificFlowPerMS(double densityPerM2) {
    return densityPerM2 * speedMps(densityPerM2);
  }
}
