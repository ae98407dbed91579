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
  private final TurningSpectrum spectrum = new TurningSpectrum(STEP_HZ, FREQUENCIES);
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
    transform(cell);
    int peak = -1;
    double amplitude = -1;
    for (int k = 0; k < FREQUENCIES; k++) {
      double left = spectrum.left(k);
      double right = spectrum.right(k);
      sorted[2 * k] = left;
      sorted[2 * k + 1] = right;
      double frequencyHz = spectrum.frequencyHz(k);
      boolean inBand = frequencyHz >= LOWEST_HZ - 1e-9 && frequencyHz <= HIGHEST_HZ + 1e-9;
      if (inBand && left + right > amplitude) {
        peak = k;
        amplitude = left + right;
      }
    }
    Arrays.sort(sorted);
    double median = sorted[FREQUENCIES];
    double left = spectrum.left(peak);
    double right = spectrum.right(peak);
    double power = left * left + right * right;
    double chirality = power == 0 ? 0 : (left * left - right * right) / power;
    double strongest = Math.max(left, right);
    double ratio = strongest == 0 ? 0 : strongest / Math.max(median, Double.MIN_NORMAL);
    return Optional.of(new Oscillation(spectrum.frequencyHz(peak), amplitude, ratio, chirality));
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
    window.takeTrend(cell, alongX, alongY);
    return alongX.size() >= LEAST_PER_SECOND * WINDOW_S / 2;
  }

  private void transform(int cell) {
    spectrum.clear();
    double start = window.timeS(0);
    double length = window.timeS(window.size() - 1) - start;
    for (int i = 0; i < window.size(); i++) {
      double vx = window.velocityXMps(i, cell);
      if (!Double.isNaN(vx)) {
        double t = window.timeS(i) - start;
        double hann = 0.5 - 0.5 * Math.cos(2 * Math.PI * t / length);
        spectrum.add(t, vx - alongX.at(t), window.velocityYMps(i, cell) - alongY.at(t), hann);
      }
    }
  }
}
