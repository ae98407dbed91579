package org.plainview.crowd.trajectory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.plainview.crowd.geometry.GroundLine;

/**
 * When each person of a run first crossed a line. As in PedPy, a movement that begins on the line crosses it and
 * one that ends on it does not, and only a person's first crossing counts.
 */
public final class LineCrossings {

  private final Trajectories run;
  private final List<Crossing> crossings;

  private LineCrossings(Trajectories run, List<Crossing> crossings) {
    this.run = run;
    this.crossings = List.copyOf(crossings);
  }

  /**
   * One first crossing.
   *
   * @param frame that ends the movement over the line
   * @param toLeft whether it went to the left of the line
   * @param speedMps of the person at that frame
   */
  public record Crossing(int frame, boolean toLeft, double speedMps) {}

  public static LineCrossings of(Trajectories run, GroundLine line, int frameStep) {
    List<Crossing> crossings = new ArrayList<>();
    for (Walk walk : run.walks()) {
      for (int i = 1; i < walk.size(); i++) {
        if (crosses(walk, i, line)) {
          boolean toLeft = line.leftM(walk.xM(i), walk.yM(i)) > line.leftM(walk.xM(i - 1), walk.yM(i - 1));
          double speedMps = walk.velocity(i, frameStep, run.framesPerSecond()).speedMps();
          crossings.add(new Crossing(walk.frame(i), toLeft, speedMps));
          break;
        }
      }
    }
    crossings.sort(Comparator.comparingInt(Crossing::frame));
    return new LineCrossings(run, crossings);
  }

  /** In the order of their frames. */
  public List<Crossing> crossings() {
    return crossings;
  }

  /** The N-t curve: for every frame of the run, from the first on, how many people have crossed so far. */
  public int[] cumulative() {
    int first = run.firstFrame();
    int[] counts = new int[run.lastFrame() - first + 1];
    for (Crossing crossing : crossings) {
      counts[crossing.frame() - first]++;
    }
    Arrays.parallelPrefix(counts, Integer::sum);
    return counts;
  }

  private static boolean crosses(Walk walk, int end, GroundLine line) {
    double before = line.leftM(walk.xM(end - 1), walk.yM(end - 1));
    double after = line.leftM(walk.xM(end), walk.yM(end));
    if (after == 0 || before * after > 0) {
      return false;
    }
    double share = before / (before - after);
    double along =
        line.alongM(
            walk.xM(end - 1) + share * (walk.xM(end) - walk.xM(end - 1)),
            walk.yM(end - 1) + share * (walk.yM(end) - walk.yM(end - 1)));
    return along >= 0 && along <= line.lengthM();
  }
}
