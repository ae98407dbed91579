package org.plainview.recognition.pixels;

/** Why a number is absent of a zone whose ground is known. */
public enum Unmeasured {
  /** No second picture half a second before, or too few a second. */
  TOO_FEW_PICTURES,
  /** Pressure and oscillation below 4 people per m² measure counter-flow, not danger. */
  NOT_DENSE,
  /** The error of a velocity is above what the measure can bear, or unknown. */
  VELOCITY_NOISE,
  /** The window has not filled since the zone was last below its floor. */
  WINDOW
}
