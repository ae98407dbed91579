package org.plainview.bench.reference;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.plainview.bench.CannotRunException;
import org.plainview.crowd.trajectory.FlowWindow;
import org.plainview.crowd.trajectory.LineCrossings;
import org.plainview.crowd.trajectory.Trajectories;

/** Flow over the line and speed of who crosses, window by window. */
final class FlowComparisons {

  private final Trajectories run;
  private final Case of;
  private final Path folder;

  FlowComparisons(Trajectories run, Case of, Path folder) {
    this.run = run;
    this.of = of;
    this.folder = folder;
  }

  List<Comparison> all() {
    List<double[]> rows = Published.in(folder, "FDFlowVelocity", _ -> true).map(Published::rows).orElse(of.flows());
    if (rows.isEmpty()) {
      return List.of();
    }
    List<FlowWindow> windows =
        FlowWindow.of(LineCrossings.of(run, of.line(), of.frameStep()), run, of.flowWindowFrames());
    if (windows.size() != rows.size()) {
      throw new CannotRunException(
          "The run has " + windows.size() + " windows of flow, but " + rows.size() + " are published: check --flow-window");
    }
    int[] afterFirst = IntStream.range(1, rows.size()).toArray();
    int[] every = IntStream.range(0, rows.size()).toArray();
    return List.of(
        Comparison.of(
            "flow over the line", "p/s", afterFirst, rows.subList(1, rows.size()), 0, i -> windows.get(i).perSecond()),
        Comparison.of("speed over the line", "m/s", every, rows, 1, i -> windows.get(i).speedMps()));
  }
}
