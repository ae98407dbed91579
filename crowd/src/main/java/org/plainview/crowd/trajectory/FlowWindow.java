package org.plainview.crowd.trajectory;

import java.util.ArrayList;
import java.util.List;

/**
 * Flow over a line and mean speed of who crossed, for one window of an N-t curve.
 *
 * @param perSecond people between the first and the last crossing of the window, divided by the time between
 * @param speedMps mean of their speeds as they crossed
 */
public record FlowWindow(double perSecond, double speedMps) {

  /**
   * The windows of a run as JPSreport and PedPy cut them: {@code frames} long from the first crossing on; each
   * ends at its last crossing and the next begins there; windows in which nobody crossed are left out.
   */
  public static List<FlowWindow> of(LineCrossings line, Trajectories run, int frames) {
    if (line.crossings().isEmpty()) {
      return List.of();
    }
    int[] cumulative = line.cumulative();
    int first = run.firstFrame();
    int before = line.crossings().getFirst().frame();
    int passedBefore = 0;
    List<FlowWindow> windows = new ArrayList<>();
    for (int frame = before + frames; frame < run.lastFrame(); frame += frames) {
      int passed = cumulative[frame - first];
      if (passed != passedBefore) {
        int end = line.crossings().get(passed - 1).frame() + 1;
        int start = before;
        double speed =
            line.crossings().stream()
                .filter(crossing -> crossing.frame() >= start && crossing.frame() <= end)
                .mapToDouble(LineCrossings.Crossing::speedMps)
                .average()
                .orElse(0);
        windows.add(new FlowWindow((passed - passedBefore) * run.framesPerSecond() / (end - start), speed));
        passedBefore = passed;
        before = end;
      }
    }
    return windows;
  }
}
