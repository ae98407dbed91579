package org.plainview.recognition.pixels;

/** How something moves over the ground, east and north. */
record GroundVelocity(double xMps, double yMps) {

  double speedMps() {
    return Math.hypot(xMps, yMps);
  }

  /** Its part along a unit vector. */
  double along(double x, double y) {
    return xMps * x + yMps * y;
  }

  GroundVelocity times(double factor) {
    return new GroundVelocity(xMps * factor, yMps * factor);
  }
}
