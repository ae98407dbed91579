package org.plainview.crowd.motion;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plainview.crowd.field.GroundCells;
import org.plainview.crowd.field.GroundField;
import org.plainview.crowd.motion.Measured.NotMeasurable;
import org.plainview.crowd.motion.Measured.Reason;
import org.plainview.crowd.motion.Measured.Value;

/**
 * The orbital motion that dense crowds fall into by themselves (Gu, Guiselin, Bain, Zuriguel, Bartolo, Nature 638,
 * 112, 2025): the velocity of cells of 3 to 5 m over 90 s as a complex number, its linear trend taken away, under a
 * Hann window, looked at between 0.02 and 0.2 Hz where the window holds three periods. Found where the density is
 * 4 people per m² at least, the amplitude 0.1 m/s, the peak six times the spectrum's median, in two adjacent cells
 * with a common frequency. These numbers are Plainview's proposal; none has been validated.
 *
 * <p>Needs two fields a second and a camera that does not sway. Belongs to one thread; fields are cheap, results
 * cost a transform of each dense cell.
 */
public final class OscillationMeter {

  public static final double WINDOW_S = 90;
  public static final double LEAST_PER_SECOND = 2;
  public static final double LEAST_AMPLITUDE_MPS = 0.1;
  public static final double LEAST_PEAK_RATIO = 6;

  private static final double LOWEST_HZ = Math.max(0.02, 3 / WINDOW_S);
  private static final double HIGHEST_HZ = 0.2;
  /** The spectrum whose median is the background, up to this. */
  private static final double BACKGROUND_HZ = 0.5;
  private static final double STEP_HZ = 1 / (4 * WINDOW_S);
  private static final int FREQUENCIES = (int) Math.round(BACKGROUND_HZ / STEP_HZ);

  private final GroundCells cells;
  private final FieldWindow window;
  private final LinearTrend alongX = new LinearTrend();
  private final LinearTrend alongY = new LinearTrend();
  private final double[] left = new double[FREQUENCIES + 1];
  private final double[] right = new double[FREQUENCIES + 1];
  private final double[] sorted = new double[2 * FREQUENCIES];

  /**
   * @param mostPerSecond the rate of the fields at most
   */
  public OscillationMeter(GroundCells cells, double mostPerSecond) {
    this.cells = cells;
    window = new FieldWindow(cells, WINDOW_S, mostPerSecond);
  }

  public void add(double atS, GroundField field) {
    window.add(atS, field);
  }

  public void forget() {
    window.forget();
  }

  /** The amplitude of the strongest common oscillation in m/s; zero where there is none. */
  public Measured common() {
    @Nullable Oscillation[] found = new @Nullable Oscillation[cells.size()];
    boolean dense = false;
    for (int cell = 0; cell < cells.size(); cell++) {
      if (window.meanDensityPerM2(cell) >= Measured.LEAST_DENSITY_PER_M2) {
        dense = true;
        found[cell] = of(cell).filter(OscillationMeter::isStrong).orElse(null);
      }
    }
    if (!dense) {
      return new NotMeasurable(Reason.NOT_DENSE);
    }
    if (!window.isFull()) {
      return new NotMeasurable(Reason.WINDOW);
    }
    if (window.perSecond() < LEAST_PER_SECOND) {
      return new NotMeasurable(Reason.TOO_FEW_FIELDS);
    }
    double strongest = 0;
    for (int cell = 0; cell < found.length; cell++) {
      strongest = Math.max(strongest, shared(found, cell, cells.neighbour(cell, 1, 0)));
      strongest = Math.max(strongest, shared(found, cell, cells.neighbour(cell, 0, 1)));
    }
    return new Value(strongest);
  }

  /** The strongest oscillation of a cell, however weak; empty until the window is full. */
  public Optional<Oscillation> of(int cell) {
    if (!window.isFull() || !takeTrend(cell)) {
      return Optional.empty();
    }
    int peak = -1;
    for (int k = 1; k <= FREQUENCIES; k++) {
      left[k] = amplitude(cell, k * STEP_HZ);
      right[k] = amplitude(cell, -k * STEP_HZ);
      sorted[2 * k - 2] = left[k];
      sorted[2 * k - 1] = right[k];
      boolean inBand = k * STEP_HZ >= LOWEST_HZ - 1e-9 && k * STEP_HZ <= HIGHEST_HZ + 1e-9;
      if (inBand && (peak < 0 || left[k] + right[k] > left[peak] + right[peak])) {
        peak = k;
      }
    }
    Arrays.sort(sorted);
    double median = sorted[FREQUENCIES];
    double strongest = Math.max(left[peak], right[peak]);
    double power = left[peak] * left[peak] + right[peak] * right[peak];
    double chirality = power == 0 ? 0 : (left[peak] * left[peak] - right[peak] * right[peak]) / power;
    double ratio = strongest == 0 ? 0 : strongest / Math.max(median, Double.MIN_NORMAL);
    return Optional.of(new Oscillation(peak * STEP_HZ, left[peak] + right[peak], ratio, chirality));
  }

  private static boolean isStrong(Oscillation oscillation) {
    return oscillation.amplitudeMps() >= LEAST_AMPLITUDE_MPS && oscillation.peakRatio() >= LEAST_PEAK_RATIO;
  }

  private static double shared(@Nullable Oscillation[] found, int cell, int other) {
    Oscillation a = found[cell];
    Oscillation b = other < 0 ? null : found[other];
    return a != null && b != null && Math.abs(a.frequencyHz() - b.frequencyHz()) <= 1 / WINDOW_S
        ? (a.amplitudeMps() + b.amplitudeMps()) / 2
        : 0;
  }

  private boolean takeTrend(int cell) {
    alongX.clear();
    alongY.clear();
    for (int i = 0; i < window.size(); i++) {
      double x = window.velocityXMps(i, cell);
      if (!Double.isNaN(x)) {
        double t = window.timeS(i) - window.timeS(0);
        alongX.add(t, x);
        alongY.add(t, window.velocityYMps(i, cell));
      }
    }
    return alongX.size() >= LEAST_PER_SECOND * WINDOW_S / 2;
  }

  /** Of the part of the motion that turns counter-clockwise with this frequency, at the times that there are. */
  private double amplitude(int cell, double frequencyHz) {
    double real = 0;
    double imaginary = 0;
    double weights = 0;
    double start = window.timeS(0);
    double length = window.timeS(window.size() - 1) - start;
    for (int i = 0; i < window.size(); i++) {
      double vx = window.velocityXMps(i, cell);
      if (Double.isNaN(vx)) {
        continue;
      }
      double t = window.timeS(i) - start;
      double hann = 0.5 - 0.5 * Math.cos(2 * Math.PI * t / length);
      double x = vx - alongX.at(t);
      double y = window.velocityYMps(i, cell) - alongY.at(t);
      double cos = Math.cos(2 * Math.PI * frequencyHz * t);
      double sin = Math.sin(2 * Math.PI * frequencyHz * t);
      real += hann * (x * cos + y * sin);
      imaginary += hann * (y * cos - x * sin);
      weights += hann;
    }
    return Math.hypot(real, imaginary) / weights;
  }
}
