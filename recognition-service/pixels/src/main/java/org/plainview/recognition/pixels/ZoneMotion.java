package org.plainview.recognition.pixels;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/** From the velocities in a zone to those of the zone. */
final class ZoneMotion {

  /** Slower is standing: swaying and noise have no direction. */
  static final double STANDING_MPS = 0.2;

  private ZoneMotion() {}

  /**
   * All people together; empty when nobody's velocity is known.
   *
   * @param inZone indices into the sample
   * @param noiseMps NaN when unknown
   */
  static Optional<MotionMeasure> of(CrowdSample crowd, List<Integer> inZone, double noiseMps) {
    List<GroundVelocity> velocities = inZone.stream().map(crowd::velocity).filter(Objects::nonNull).toList();
    if (velocities.isEmpty()) {
      return Optional.empty();
    }
    double speed = 0;
    double x = 0;
    double y = 0;
    double xx = 0;
    double xy = 0;
    double yy = 0;
    for (GroundVelocity v : velocities) {
      speed += withoutNoise(v, noiseMps);
      x += v.xMps();
      y += v.yMps();
      xx += v.xMps() * v.xMps();
      xy += v.xMps() * v.yMps();
      yy += v.yMps() * v.yMps();
    }
    int people = velocities.size();
    // The axis of most motion, by the largest eigenvector: two equal opposite streams have no mean direction.
    double axis = Math.atan2(2 * xy, xx - yy) / 2;
    return Optional.of(
        new MotionMeasure(
            SpeedError.around(speed / people, people, noiseMps),
            x / people,
            y / people,
            counterFlow(velocities, Math.cos(axis), Math.sin(axis)),
            Double.isNaN(noiseMps) ? OptionalDouble.empty() : OptionalDouble.of(noiseMps)));
  }

  /** Noise adds to the square of a speed on both axes. */
  private static double withoutNoise(GroundVelocity velocity, double noiseMps) {
    double noise = Double.isNaN(noiseMps) ? 0 : noiseMps;
    double speed = velocity.speedMps();
    return Math.sqrt(Math.max(0, speed * speed - 2 * noise * noise));
  }

  private static double counterFlow(List<GroundVelocity> velocities, double axisX, double axisY) {
    double with = 0;
    double against = 0;
    for (GroundVelocity velocity : velocities) {
      double along = velocity.along(axisX, axisY);
      if (along > STANDING_MPS) {
        with += along;
      } else if (along < -STANDING_MPS) {
        against -= along;
      }
    }
    return with + against == 0 ? 0 : Math.min(with, against) / (with + against);
  }
}
