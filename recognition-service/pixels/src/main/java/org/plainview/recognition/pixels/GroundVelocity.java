package org.plainview.recognition.pixels;

/** How something moves over the ground, east and north. */
record GroundVelocity(double xMps, double yMps) {

  double speedMps() {
    return Math.hypot(xMps, yMps);
  }
}
