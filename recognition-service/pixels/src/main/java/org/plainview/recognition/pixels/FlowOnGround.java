package org.plainview.recognition.pixels;

import java.util.Arrays;
import java.util.Optional;
import org.plainview.crowd.geometry.GroundPoint;

/** Optical flow lifted to the ground through the plane of torsos, in m/s east and north. */
final class FlowOnGround {

  /** Of a box: the torso, without head, arms and the legs, which stand still half of the time. */
  private static final double TORSO_TOP = 0.2;

  private static final double TORSO_BOTTOM = 0.55;
  private static final double TORSO_HALF_WIDTH = 0.25;

  private final DenseFlow flow;
  private final BodyPlane plane;
  private final double seconds;

  /**
   * @param seconds between the two pictures of the flow
   */
  FlowOnGround(DenseFlow flow, BodyPlane plane, double seconds) {
    this.flow = flow;
    this.plane = plane;
    this.seconds = seconds;
  }

  /** Velocity of what is seen at the torso of a box, as east and north; empty outside the picture. */
  Optional<GroundVelocity> underTorso(Detection box) {
    double centreX = (box.left() + box.right()) / 2;
    double halfWidth = Math.max(1, TORSO_HALF_WIDTH * (box.right() - box.left()));
    double height = box.bottom() - box.top();
    double top = box.top() + TORSO_TOP * height;
    double bottom = Math.max(top + 2, box.top() + TORSO_BOTTOM * height);
    int fromX = Math.max(0, (int) Math.floor(centreX - halfWidth));
    int toX = Math.min(flow.size().width() - 1, (int) Math.ceil(centreX + halfWidth));
    int fromY = Math.max(0, (int) Math.floor(top));
    int toY = Math.min(flow.size().height() - 1, (int) Math.ceil(bottom));
    int count = (toX - fromX + 1) * (toY - fromY + 1);
    if (toX < fromX || toY < fromY) {
      return Optional.empty();
    }
    double[] dx = new double[count];
    double[] dy = new double[count];
    int at = 0;
    for (int y = fromY; y <= toY; y++) {
      for (int x = fromX; x <= toX; x++) {
        dx[at] = flow.dx(x, y);
        dy[at] = flow.dy(x, y);
        at++;
      }
    }
    return lift((fromX + toX + 1) / 2.0, (fromY + toY + 1) / 2.0, median(dx), median(dy));
  }

  /** Mean velocity of a block of pixels that lies within the picture. */
  Optional<GroundVelocity> mean(Detection block) {
    double dx = 0;
    double dy = 0;
    int count = 0;
    for (int y = (int) block.top(); y < block.bottom(); y++) {
      for (int x = (int) block.left(); x < block.right(); x++) {
        dx += flow.dx(x, y);
        dy += flow.dy(x, y);
        count++;
      }
    }
    return lift(
        (block.left() + block.right()) / 2, (block.top() + block.bottom()) / 2, dx / count, dy / count);
  }

  private Optional<GroundVelocity> lift(double x, double y, double dx, double dy) {
    Optional<GroundPoint> now = plane.below(x, y, BodyPlane.TORSO_M);
    Optional<GroundPoint> before = plane.below(x + dx, y + dy, BodyPlane.TORSO_M);
    if (now.isEmpty() || before.isEmpty()) {
      return Optional.empty();
    }
    double perSecond = 1 / seconds;
    return Optional.of(
        new GroundVelocity(
            (now.get().xM() - before.get().xM()) * perSecond, (now.get().yM() - before.get().yM()) * perSecond));
  }

  private static double median(double[] values) {
    Arrays.sort(values);
    return (values[(values.length - 1) / 2] + values[values.length / 2]) / 2;
  }
}
