package org.plainview.crowd.trajectory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plainview.crowd.density.VoronoiDiagram;
import org.plainview.crowd.geometry.GroundLine;
import org.plainview.crowd.geometry.GroundPoint;
import org.plainview.crowd.geometry.GroundPolygon;
import org.plainview.crowd.motion.DirectionalFlow;

class LineFlowTest {

  /** North across a corridor of 4 m: left of it is west. */
  private static final GroundLine LINE = new GroundLine(new GroundPoint(10, 0), new GroundPoint(10, 4));

  @Test
  void aPersonIsCountedAtTheFrameThatEndsTheCrossingAndOnlyOnce() throws Exception {
    Trajectories run = walk(9.2, 9.7, 10.2, 9.8, 10.4);

    LineCrossings crossings = LineCrossings.of(run, LINE, 1);

    assertThat(crossings.crossings()).hasSize(1);
    assertThat(crossings.crossings().getFirst().frame()).isEqualTo(2);
    assertThat(crossings.crossings().getFirst().toLeft()).isFalse();
    assertThat(crossings.cumulative()).containsExactly(0, 0, 1, 1, 1);
  }

  @Test
  void whoStopsOnTheLineHasNotCrossedItYet() throws Exception {
    assertThat(LineCrossings.of(walk(9.5, 10, 10), LINE, 1).crossings()).isEmpty();
    assertThat(LineCrossings.of(walk(9.5, 10, 9.5), LINE, 1).crossings().getFirst().toLeft()).isTrue();
  }

  @Test
  void whoPassesBesideTheLineIsNotCounted() throws Exception {
    Trajectories beside = TrajectoryText.read(List.of("#framerate: 2", "1 0 9.5 4.1", "1 1 10.5 4.1"));

    assertThat(LineCrossings.of(beside, LINE, 1).crossings()).isEmpty();
  }

  @Test
  void aWindowOfFlowIsCountedFromItsFirstCrossingToItsLast() throws Exception {
    // One person a second, two frames a second: the first window leaves nobody out here.
    List<String> lines = new ArrayList<>(List.of("#framerate: 2"));
    for (int person = 0; person < 20; person++) {
      lines.add(person + " " + 2 * person + " 9.5 2");
      lines.add(person + " " + (2 * person + 1) + " 10.5 2");
    }
    Trajectories run = TrajectoryText.read(lines);

    List<FlowWindow> windows = FlowWindow.of(LineCrossings.of(run, LINE, 1), run, 10);

    assertThat(windows).hasSize(3);
    assertThat(windows.getLast().perSecond()).isCloseTo(1, within(1e-9));
    assertThat(windows.getLast().speedMps()).isCloseTo(2, within(1e-9));
  }

  @Test
  void theVoronoiFlowOfALatticeThatWalksIsItsDensityTimesItsSpeed() throws Exception {
    Snapshot crowd = lattice(_ -> 1.3).at(1, 1);

    DirectionalFlow flow = flow(crowd);

    assertThat(flow.rightPerMS()).isCloseTo(4 * 1.3, within(1e-9));
    assertThat(flow.leftPerMS()).isZero();
  }

  @Test
  void twoStreamsAgainstEachOtherAreFlowBothWaysAndHalfCounterFlow() throws Exception {
    Snapshot crowd = lattice(row -> row % 2 == 0 ? 1.3 : -1.3).at(1, 1);

    DirectionalFlow flow = flow(crowd);

    assertThat(flow.rightPerMS()).isCloseTo(4 * 1.3 / 2, within(1e-9));
    assertThat(flow.leftPerMS()).isCloseTo(4 * 1.3 / 2, within(1e-9));
    assertThat(flow.netPerMS()).isCloseTo(0, within(1e-9));
    assertThat(flow.counterFlow()).isCloseTo(0.5, within(1e-9));
  }

  private interface SpeedOfRow {
    double mps(int row);
  }

  private static DirectionalFlow flow(Snapshot crowd) {
    GroundPolygon corridor =
        new GroundPolygon(
            List.of(new GroundPoint(0, 0), new GroundPoint(20, 0), new GroundPoint(20, 4), new GroundPoint(0, 4)));
    return VoronoiLineFlow.over(LINE, VoronoiDiagram.of(crowd.positions(), corridor), crowd);
  }

  /** Four people per m² in rows along the corridor, with the line between two columns at frame 1 of 0 to 2. */
  private static Trajectories lattice(SpeedOfRow speed) throws UnreadableTrajectoryException {
    List<String> lines = new ArrayList<>(List.of("#framerate: 1"));
    int person = 0;
    for (int row = 0; row < 8; row++) {
      for (int column = 0; column < 40; column++) {
        for (int frame = 0; frame <= 2; frame++) {
          double x = 0.25 + 0.5 * column + speed.mps(row) * (frame - 1);
          lines.add(person + " " + frame + " " + x + " " + (0.25 + 0.5 * row));
        }
        person++;
      }
    }
    return TrajectoryText.read(lines);
  }

  private static Trajectories walk(double... xM) throws UnreadableTrajectoryException {
    List<String> lines = new ArrayList<>(List.of("#framerate: 2"));
    for (int frame = 0; frame < xM.length; frame++) {
      lines.add("1 " + frame + " " + xM[frame] + " 2");
    }
    return TrajectoryText.read(lines);
  }
}
