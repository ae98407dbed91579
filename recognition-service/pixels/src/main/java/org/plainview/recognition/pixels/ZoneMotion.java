package org.plainview.recognition.pixels;

import java.util.List;
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
    int people = 0;
    double x = 0;
    double y = 0;
    double speed = 0;
    double xx = 0;
    double xy = 0;
    double yy = 0;
    for (int i : inZone) {
      if (crowd.hasVelocity(i)) {
        people++;
        x += crowd.velocityX(i);
        y += crowd.velocityY(i);
        speed += speedMps(crowd, i, noiseMps);
        xx += crowd.velocityX(i) * crowd.velocityX(i);
        xy += crowd.velocityX(i) * crowd.velocityY(i);
        yy += crowd.velocityY(i) * crowd.velocityY(i);
      }
    }
    if (people == 0) {
      return Optional.empty();
    }
    // The axis of most motion, by the largest eigenvector: two equal opposite streams have no mean direction.
    double angle = Math.atan2(2 * xy, xx - yy) / 2;
    double counter = counterFlow(crowd, inZone, Math.cos(angle), Math.sin(angle));
    return Optional.of(
        new MotionMeasure(
            SpeedError.around(speed / people, people, noiseMps),
            x / people,
            y / people,
            counter,
            Double.isNaN(noiseMps) ? OptionalDouble.empty() : OptionalDouble.of(noiseMps)));
  }

  /** Noise adds to the square of a speed on both axes. */
  private static double speedMps(CrowdSample crowd, int i, double noiseMps) {
    double noise = Double.isNaN(noiseMps) ? 0 : noiseMps;
    double squared = crowd.velocityX(i) * crowd.velocityX(i) + crowd.velocityY(i) * crowd.velocityY(i);
    return Math.sqrt(Math.max(0, squared - 2 * noise * noise));
  }

  private static double counterFlow(CrowdSample crowd, List<Integer> inZone, double axisX, double axisY) {
    double with = 0;
    double against = 0;
    for (int i : inZone) {
      if (crowd.hasVelocity(i)) {
        double along = crowd.velocityX(i) * axisX + crowd.velocityY(i) * axisY;
        if (along > STANDING_MPS) {
          with += along;
        } else if (along < -STANDING_MPS) {
          against -= along;
        }
      }
    }
    return with + against == 0 ? 0 : Math.min(with, against) / (with + against);
  }
}
