package org.plainview.recognition.pixels;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plainview.crowd.geometry.GroundCalibration;
import org.plainview.crowd.geometry.GroundPoint;
import org.plainview.crowd.geometry.GroundPolygon;
import org.plainview.crowd.geometry.ImageSize;

/**
 * One picture on the ground: where somebody stands and how what is seen there moves. Nobody in it is the same as
 * anybody in another; it lives while its picture is measured.
 */
final class CrowdSample {

  /**
   * Flow of a body is drawn towards that of the ground around it: it comes out so much too slow. Ratio of means on
   * PETS 2009 S3 MF1, {@code bench speed}.
   */
  private static final double SLOWNESS = 0.93;

  private final List<@Nullable GroundPoint> feet;
  private final List<@Nullable GroundVelocity> velocities;
  private final boolean moving;
  private final StillGround still;

  /**
   * @param feet null above the horizon
   * @param velocities null where there is none, in the order of the feet
   * @param moving whether there was a pair of pictures to measure motion with
   */
  CrowdSample(
      List<@Nullable GroundPoint> feet, List<@Nullable GroundVelocity> velocities, boolean moving, StillGround still) {
    this.feet = feet;
    this.velocities = velocities;
    this.moving = moving;
    this.still = still;
  }

  /**
   * Of the people found in a picture, in their order.
   *
   * @param flow which has measured {@code pair}
   * @param pair of this picture; null when there is none, and then nothing moves that could be measured
   */
  static CrowdSample of(
      List<Detection> people,
      GroundCalibration calibration,
      ImageSize picture,
      DenseFlow flow,
      @Nullable GreyPair pair) {
    List<@Nullable GroundPoint> feet = new ArrayList<>();
    List<@Nullable GroundVelocity> velocities = new ArrayList<>();
    for (Detection person : people) {
      feet.add(calibration.toGround(person.foot(), picture).orElse(null));
    }
    if (pair == null) {
      people.forEach(_ -> velocities.add(null));
      return new CrowdSample(feet, velocities, false, StillGround.NONE);
    }
    BodyPlane plane = new BodyPlane(calibration, flow.size());
    FlowOnGround onGround = new FlowOnGround(flow, plane, pair.seconds());
    List<Detection> small = people.stream().map(person -> person.scaled(picture, flow.size())).toList();
    for (Detection person : small) {
      velocities.add(onGround.underTorso(person).map(seen -> seen.times(1 / SLOWNESS)).orElse(null));
    }
    return new CrowdSample(feet, velocities, true, StillGround.of(onGround, plane, pair.now(), small));
  }

  int size() {
    return feet.size();
  }

  /** Null above the horizon. */
  @Nullable GroundPoint foot(int index) {
    return feet.get(index);
  }

  /** Null without a pair of pictures, or where the flow leaves the picture. */
  @Nullable GroundVelocity velocity(int index) {
    return velocities.get(index);
  }

  /** Whether there was a pair of pictures to measure motion with. */
  boolean moving() {
    return moving;
  }

  /** Error of a velocity per axis, as measured where nothing moves; NaN when too little is still. */
  double noiseMps(@Nullable GroundPolygon area) {
    return still.noiseMps(area);
  }
}
