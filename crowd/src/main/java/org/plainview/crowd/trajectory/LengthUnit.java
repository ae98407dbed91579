package org.plainview.crowd.trajectory;

/** In what a file of trajectories gives its positions. */
public enum LengthUnit {
  METRES(1),
  CENTIMETRES(0.01);

  private final double metres;

  LengthUnit(double metres) {
    this.metres = metres;
  }

  double toMetres(double length) {
    return length * metres;
  }
}
