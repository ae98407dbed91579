package org.plainview.recognition.pixels;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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

  private static final int BLOCK = 8;
  private static final int LEAST_STILL_BLOCKS = 8;
  /** Flow on a plain surface is zero by construction and says nothing about noise; of 255. */
  private static final double LEAST_TEXTURE = 3;
  /** Of what is still by all appearance a tenth is not: somebody who was not found, a car, a tree. */
  private static final double STILL_SHARE = 0.9;
  /** Mean square of the lower 90 % of a two-dimensional normal error, as a share of the whole. */
  private static final double TRIMMED = 0.744;

  private final List<@Nullable GroundPoint> feet;
  private final double[] velocityX;
  private final double[] velocityY;
  private final List<GroundPoint> stillAt = new ArrayList<>();
  private final List<Double> stillSquared = new ArrayList<>();
  private final boolean moving;

  private CrowdSample(List<@Nullable GroundPoint> feet, boolean moving) {
    this.feet = feet;
    this.moving = moving;
    this.velocityX = new double[feet.size()];
    this.velocityY = new double[feet.size()];
    Arrays.fill(velocityX, Double.NaN);
    Arrays.fill(velocityY, Double.NaN);
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
    for (Detection person : people) {
      feet.add(calibration.toGround(person.foot(), picture).orElse(null));
    }
    CrowdSample sample = new CrowdSample(feet, pair != null);
    if (pair != null) {
      BodyPlane plane = new BodyPlane(calibration, flow.size());
      FlowOnGround onGround = new FlowOnGround(flow, plane, pair.seconds());
      List<Detection> small = people.stream().map(person -> person.scaled(picture, flow.size())).toList();
      for (int i = 0; i < small.size(); i++) {
        int at = i;
        onGround
            .underTorso(small.get(i))
            .ifPresent(
                velocity -> {
                  sample.velocityX[at] = velocity.xMps();
                  sample.velocityY[at] = velocity.yMps();
                });
      }
      sample.findStillGround(onGround, plane, pair.now(), small);
    }
    return sample;
  }

  int size() {
    return feet.size();
  }

  /** Null above the horizon. */
  @Nullable GroundPoint foot(int index) {
    return feet.get(index);
  }

  /** Whether there was a pair of pictures to measure motion with. */
  boolean moving() {
    return moving;
  }

  boolean hasVelocity(int index) {
    return !Double.isNaN(velocityX[index]);
  }

  double velocityX(int index) {
    return velocityX[index];
  }

  double velocityY(int index) {
    return velocityY[index];
  }

  /**
   * Standard deviation, per axis, of the velocity of ground on which nothing moves; of the area where enough of it
   * is seen, else of all that the picture shows. NaN when too little is still.
   */
  double noiseMps(@Nullable GroundPolygon area) {
    List<Double> within = new ArrayList<>();
    for (int i = 0; i < stillAt.size(); i++) {
      if (area == null || area.contains(stillAt.get(i))) {
        within.add(stillSquared.get(i));
      }
    }
    if (within.size() < LEAST_STILL_BLOCKS) {
      return area == null ? Double.NaN : noiseMps(null);
    }
    double mean =
        within.stream().sorted().limit(Math.round(STILL_SHARE * within.size())).mapToDouble(s -> s).average().orElse(0);
    return Math.sqrt(mean / (2 * TRIMMED));
  }

  private void findStillGround(FlowOnGround flow, BodyPlane plane, Grey now, List<Detection> people) {
    ImageSize size = now.size();
    for (int top = 0; top + BLOCK <= size.height(); top += BLOCK) {
      for (int left = 0; left + BLOCK <= size.width(); left += BLOCK) {
        Detection block = new Detection(left, top, left + BLOCK, top + BLOCK, 1);
        Optional<GroundPoint> at = plane.below(left + BLOCK / 2.0, top + BLOCK / 2.0, 0);
        if (at.isPresent() && texture(now, left, top) >= LEAST_TEXTURE && people.stream().noneMatch(p -> near(p, block))) {
          flow.mean(block)
              .ifPresent(
                  velocity -> {
                    stillAt.add(at.get());
                    stillSquared.add(velocity.xMps() * velocity.xMps() + velocity.yMps() * velocity.yMps());
                  });
        }
      }
    }
  }

  /** Flow bleeds over the edges of what moves. */
  private static boolean near(Detection person, Detection block) {
    double margin = 2 * (person.right() - person.left());
    Detection around =
        new Detection(person.left() - margin, person.top() - BLOCK, person.right() + margin, person.bottom() + BLOCK, 1);
    return around.intersection(block) > 0;
  }

  private static double texture(Grey grey, int left, int top) {
    double sum = 0;
    double squares = 0;
    for (int y = top; y < top + BLOCK; y++) {
      for (int x = left; x < left + BLOCK; x++) {
        int value = grey.luma()[y * grey.size().width() + x] & 0xff;
        sum += value;
        squares += value * value;
      }
    }
    double mean = sum / (BLOCK * BLOCK);
    return Math.sqrt(Math.max(0, squares / (BLOCK * BLOCK) - mean * mean));
  }
}
