package org.plainview.crowd.motion;

import org.plainview.crowd.field.GroundCells;
import org.plainview.crowd.field.GroundField;
import org.plainview.crowd.motion.Measured.NotMeasurable;
import org.plainview.crowd.motion.Measured.Reason;
import org.plainview.crowd.motion.Measured.Value;

/**
 * Crowd pressure {@code P = rho Var(V)} in 1/s², of the locally averaged velocity over 10 s (Helbing, Johansson,
 * Al-Abideen, Phys. Rev. E 75, 046109, 2007; turbulence was reported from about 0.02).
 *
 * <p>Three things are ours, because harmless laboratory runs are above 0.02 a fifth of the time without them: the
 * window's linear trend is taken away, so that starting and stopping is no pressure; {@code 2 rho s²}, what a
 * velocity error of s per axis adds by itself, is subtracted; and there is no number below 4 people per m² or
 * above a velocity error of 0.03 m/s.
 *
 * <p>Takes fields that are already averaged locally ({@link org.plainview.crowd.density.KernelField}); raw
 * velocities of cells or people give another quantity. Allocates nothing per field; belongs to one thread.
 */
public final class PressureMeter {

  public static final double WINDOW_S = 10;
  public static final double MOST_NOISE_MPS = 0.03;

  /** Fewer say little of a variance. */
  private static final int LEAST_FIELDS = 8;

  private final FieldWindow window;
  private final LinearTrend alongX = new LinearTrend();
  private final LinearTrend alongY = new LinearTrend();

  /**
   * @param mostPerSecond the rate of the fields at most
   */
  public PressureMeter(GroundCells cells, double mostPerSecond) {
    window = new FieldWindow(cells, WINDOW_S, mostPerSecond);
  }

  public void add(double atS, GroundField field) {
    window.add(atS, field);
  }

  public void forget() {
    window.forget();
  }

  /**
   * The largest of all cells.
   *
   * @param noiseMps error of a velocity of the fields, per axis; NaN where it is unknown
   */
  public Measured largest(double noiseMps) {
    Measured largest = new NotMeasurable(Reason.NOT_DENSE);
    for (int cell = 0; cell < window.cells(); cell++) {
      Measured here = of(cell, noiseMps);
      largest = larger(largest, here);
    }
    return largest;
  }

  /** That of one cell. */
  public Measured of(int cell, double noiseMps) {
    double density = window.meanDensityPerM2(cell);
    if (density < Measured.LEAST_DENSITY_PER_M2) {
      return new NotMeasurable(Reason.NOT_DENSE);
    }
    if (!(noiseMps <= MOST_NOISE_MPS)) {
      return new NotMeasurable(Reason.VELOCITY_NOISE);
    }
    if (!window.isFull()) {
      return new NotMeasurable(Reason.WINDOW);
    }
    window.takeTrend(cell, alongX, alongY);
    if (alongX.size() < LEAST_FIELDS) {
      return new NotMeasurable(Reason.TOO_FEW_FIELDS);
    }
    double variance = alongX.variance() + alongY.variance() - 2 * noiseMps * noiseMps;
    return new Value(density * Math.max(0, variance));
  }

  /** A number says more than none, and of two reasons the one that is nearer to a number. */
  private static Measured larger(Measured a, Measured b) {
    return switch (a) {
      case Value(double value) -> b instanceof Value(double other) && other > value ? b : a;
      case NotMeasurable(Reason reason) ->
          b instanceof Value || reason == Reason.NOT_DENSE ? b : a;
    };
  }
}
