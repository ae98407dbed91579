package org.plainview.recognition.pixels;

import java.util.EnumSet;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plainview.crowd.field.GroundCells;
import org.plainview.crowd.field.GroundField;
import org.plainview.crowd.motion.Measured;
import org.plainview.crowd.motion.Measured.NotMeasurable;
import org.plainview.crowd.motion.Measured.Value;
import org.plainview.crowd.motion.OscillationMeter;
import org.plainview.crowd.motion.PressureMeter;

/**
 * Crowd pressure and oscillation of one zone, for as long as it is dense: what they need of memory is taken when it
 * gets so, and given back when it is not any more. Belongs to one thread.
 */
final class DenseMotion {

  /** Of pictures of one camera, at most. */
  private static final double MOST_PER_SECOND = 5;

  /** An oscillation takes several seconds for a turn, and many sums to find. */
  private static final double BETWEEN_OSCILLATIONS_S = 5;

  /** A zone that goes up and down around the least density would never fill a window; the meters look at its mean. */
  private static final double KEPT_FROM_PER_M2 = 0.75 * Measured.LEAST_DENSITY_PER_M2;

  /** A sway of amplitude a makes still ground move by a over the root of 2, on average. */
  private static final double LEAST_OVER_NOISE = 2;

  private @Nullable Meters meters;
  private Measured pressure = new NotMeasurable(Measured.Reason.NOT_DENSE);
  private Measured oscillation = pressure;
  private double oscillationAtS;
  private double noiseSquares;
  private double noiseAtS = Double.NaN;

  private record Meters(PressureMeter pressure, OscillationMeter oscillation) {

    static Meters of(GroundCells cells) {
      return new Meters(new PressureMeter(cells, MOST_PER_SECOND), new OscillationMeter(cells, MOST_PER_SECOND));
    }
  }

  void forget() {
    meters = null;
    pressure = new NotMeasurable(Measured.Reason.NOT_DENSE);
    oscillation = pressure;
    oscillationAtS = Double.NEGATIVE_INFINITY;
    noiseSquares = 0;
    noiseAtS = Double.NaN;
  }

  /**
   * @param densestPerM2 of the field's cells
   * @param noiseMps error of its velocities, per axis; NaN where it is unknown
   */
  void add(double nowS, GroundField field, double densestPerM2, double noiseMps) {
    if (densestPerM2 < (meters == null ? Measured.LEAST_DENSITY_PER_M2 : KEPT_FROM_PER_M2)) {
      forget();
      return;
    }
    if (meters == null) {
      meters = Meters.of(field.cells());
    }
    meters.pressure().add(nowS, field);
    meters.oscillation().add(nowS, field);
    pressure = meters.pressure().largest(noiseMps);
    noteNoise(nowS, noiseMps);
    if (nowS - oscillationAtS >= BETWEEN_OSCILLATIONS_S) {
      oscillation = beyondSway(meters.oscillation().common());
      oscillationAtS = nowS;
    }
  }

  private void noteNoise(double nowS, double noiseMps) {
    double squares = noiseMps * noiseMps;
    double share = Double.isNaN(noiseAtS) ? 1 : Math.min(1, (nowS - noiseAtS) / OscillationMeter.WINDOW_S);
    // Where no ground is still for a moment, what was known of it holds.
    if (!Double.isNaN(squares)) {
      noiseSquares += share * (squares - noiseSquares);
      noiseAtS = nowS;
    }
  }

  /** On a mast that sways, the ground between the people oscillates too. */
  private Measured beyondSway(Measured common) {
    double noiseMps = Double.isNaN(noiseAtS) ? Double.NaN : Math.sqrt(noiseSquares);
    return common instanceof Value(double amplitudeMps) && !(amplitudeMps >= LEAST_OVER_NOISE * noiseMps)
        ? new NotMeasurable(Measured.Reason.VELOCITY_NOISE)
        : common;
  }

  OptionalDouble pressurePerS2() {
    return number(pressure);
  }

  OptionalDouble oscillationMps() {
    return number(oscillation);
  }

  /** Why one of the two has no number. */
  Set<Unmeasured> missing() {
    Set<Unmeasured> missing = EnumSet.noneOf(Unmeasured.class);
    for (Measured measured : new Measured[] {pressure, oscillation}) {
      if (measured instanceof NotMeasurable(Measured.Reason reason)) {
        missing.add(
            switch (reason) {
              case NOT_DENSE -> Unmeasured.NOT_DENSE;
              case VELOCITY_NOISE -> Unmeasured.VELOCITY_NOISE;
              case TOO_FEW_FIELDS -> Unmeasured.TOO_FEW_PICTURES;
              case WINDOW -> Unmeasured.WINDOW;
            });
      }
    }
    return missing;
  }

  private static OptionalDouble number(Measured measured) {
    return measured instanceof Value(double value) ? OptionalDouble.of(value) : OptionalDouble.empty();
  }
}
