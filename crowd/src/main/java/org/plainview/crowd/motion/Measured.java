package org.plainview.crowd.motion;

/** A number, or why there is none: a meter never guesses. */
public sealed interface Measured {

  /**
   * @param value in the unit of its meter; finite, not negative
   */
  record Value(double value) implements Measured {}

  record NotMeasurable(Reason reason) implements Measured {}

  enum Reason {
    /** Below {@link #LEAST_DENSITY_PER_M2} the measure shows counter-flow and acceleration, not danger. */
    NOT_DENSE,
    /** The error of a velocity is above what the measure can bear. */
    VELOCITY_NOISE,
    /** Too few fields a second for the measure. */
    TOO_FEW_FIELDS,
    /** The window has not filled yet. */
    WINDOW
  }

  /** From which density on crowd pressure and oscillation mean something, in people per m². */
  double LEAST_DENSITY_PER_M2 = 4;
}
