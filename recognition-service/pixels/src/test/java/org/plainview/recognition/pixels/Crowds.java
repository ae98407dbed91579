package org.plainview.recognition.pixels;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plainview.crowd.geometry.GroundPoint;

/** Samples of people at known places with known velocities. */
final class Crowds {

  private final List<@Nullable GroundPoint> feet = new ArrayList<>();
  private final List<@Nullable GroundVelocity> velocities = new ArrayList<>();

  Crowds person(double xM, double yM, double vxMps, double vyMps) {
    feet.add(new GroundPoint(xM, yM));
    velocities.add(new GroundVelocity(vxMps, vyMps));
    return this;
  }

  CrowdSample moving() {
    return new CrowdSample(feet, velocities, true, StillGround.NONE);
  }
}
