package org.plainview.crowd.trajectory;

import java.util.Arrays;
import org.plainview.crowd.geometry.GroundPoint;

/** Where one person of a laboratory run was: positions at rising frames, not necessarily without gaps. */
public final class Walk {

  private final int[] frames;
  private final double[] xM;
  private final double[] yM;

  Walk(int[] frames, double[] xM, double[] yM) {
    this.frames = frames;
    this.xM = xM;
    this.yM = yM;
  }

  public int size() {
    return frames.length;
  }

  public int frame(int index) {
    return frames[index];
  }

  public double xM(int index) {
    return xM[index];
  }

  public double yM(int index) {
    return yM[index];
  }

  public GroundPoint position(int index) {
    return new GroundPoint(xM[index], yM[index]);
  }

  /** The index of a frame; negative when the person was not there. */
  public int indexOf(int frame) {
    return Arrays.binarySearch(frames, frame);
  }

  /**
   * The displacement over {@code frameStep} positions before and after, divided by the time it took; one-sided
   * where the walk has no position that far before or after, zero for a walk shorter than that (the
   * "single sided" way of PedPy, and that of JPSreport).
   */
  public Velocity velocity(int index, int frameStep, double framesPerSecond) {
    int from = index - frameStep < 0 ? index : index - frameStep;
    int to = index + frameStep >= frames.length ? index : index + frameStep;
    if (from == to) {
      return new Velocity(0, 0);
    }
    double seconds = (frames[to] - frames[from]) / framesPerSecond;
    return new Velocity((xM[to] - xM[from]) / seconds, (yM[to] - yM[from]) / seconds);
  }

  /** In metres per second, east and north. */
  public record Velocity(double xMps, double yMps) {

    public double speedMps() {
      return Math.hypot(xMps, yMps);
    }
  }
}
