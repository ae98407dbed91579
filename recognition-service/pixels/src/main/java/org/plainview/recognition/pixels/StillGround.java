package org.plainview.recognition.pixels;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plainview.crowd.geometry.GroundPoint;
import org.plainview.crowd.geometry.GroundPolygon;
import org.plainview.crowd.geometry.ImageSize;

/** Velocities that were measured where nobody is: all that they differ from zero is error. */
final class StillGround {

  /** Of nothing: its noise is unknown. */
  static final StillGround NONE = new StillGround();

  private static final int BLOCK = 8;
  private static final int LEAST_BLOCKS = 8;
  /** Flow on a plain surface is zero by construction and says nothing about noise; of 255. */
  private static final double LEAST_TEXTURE = 3;
  /** Of what is still by all appearance a tenth is not: somebody who was not found, a car, a tree. */
  private static final double STILL_SHARE = 0.9;
  /** Mean square of the lower 90 % of a two-dimensional normal error, as a share of the whole. */
  private static final double TRIMMED = 0.744;

  private final List<GroundPoint> places = new ArrayList<>();
  private final List<Double> squares = new ArrayList<>();

  private StillGround() {}

  /** Of the textured blocks of a picture that are near nobody. */
  static StillGround of(FlowOnGround flow, BodyPlane plane, Grey now, List<Detection> people) {
    StillGround ground = new StillGround();
    ImageSize size = now.size();
    for (int top = 0; top + BLOCK <= size.height(); top += BLOCK) {
      for (int left = 0; left + BLOCK <= size.width(); left += BLOCK) {
        Detection block = new Detection(left, top, left + BLOCK, top + BLOCK, 1);
        Optional<GroundPoint> place = plane.below(left + BLOCK / 2.0, top + BLOCK / 2.0, 0);
        if (place.isPresent() && texture(now, left, top) >= LEAST_TEXTURE && people.stream().noneMatch(p -> near(p, block))) {
          flow.mean(block).ifPresent(velocity -> ground.add(place.get(), velocity));
        }
      }
    }
    return ground;
  }

  private void add(GroundPoint place, GroundVelocity velocity) {
    places.add(place);
    squares.add(velocity.xMps() * velocity.xMps() + velocity.yMps() * velocity.yMps());
  }

  /**
   * Standard deviation of a velocity per axis; of the area where enough of it is still, else of all that the picture
   * shows. NaN when too little is still.
   */
  double noiseMps(@Nullable GroundPolygon area) {
    List<Double> within = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      if (area == null || area.contains(places.get(i))) {
        within.add(squares.get(i));
      }
    }
    if (within.size() < LEAST_BLOCKS) {
      return area == null ? Double.NaN : noiseMps(null);
    }
    long still = Math.round(STILL_SHARE * within.size());
    double mean = within.stream().sorted().limit(still).mapToDouble(square -> square).average().orElse(0);
    return Math.sqrt(mean / (2 * TRIMMED));
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
    double squared = 0;
    for (int y = top; y < top + BLOCK; y++) {
      for (int x = left; x < left + BLOCK; x++) {
        int value = grey.luma()[y * grey.size().width() + x] & 0xff;
        sum += value;
        squared += value * value;
      }
    }
    double mean = sum / (BLOCK * BLOCK);
    return Math.sqrt(Math.max(0, squared / (BLOCK * BLOCK) - mean * mean));
  }
}
