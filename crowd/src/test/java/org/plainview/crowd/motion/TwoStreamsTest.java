package org.plainview.crowd.motion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plainview.crowd.density.KernelField;
import org.plainview.crowd.field.GroundCells;
import org.plainview.crowd.field.GroundField;
import org.plainview.crowd.geometry.GroundPoint;
import org.plainview.crowd.motion.Measured.Value;

/** People who pass through each other in two equal streams: each moves, the crowd does not. */
class TwoStreamsTest {

  private static final double SPEED_MPS = 1.2;
  private static final double SIDE_M = 20;

  private final GroundCells cells = Fields.square(SIDE_M, 0.5);
  private final KernelField kernel = new KernelField(cells, 2);
  private final GroundField field = new GroundField(cells);
  private final int middle = cells.cellAt(SIDE_M / 2, SIDE_M / 2);

  @Test
  void theLocalMeanHasNeitherVelocityNorPressureThoughEveryoneWalks() {
    PressureMeter meter = new PressureMeter(cells, 4);
    double walkers = 0;
    for (double t = 0; t <= 10; t += 0.25) {
      walkers = fill(t);
      meter.add(t, field);
    }

    assertThat(field.densityPerM2(middle)).isCloseTo(1 / (0.45 * 0.5), within(0.05));
    assertThat(field.speedMps(middle)).isCloseTo(0, within(0.01));
    assertThat(walkers).as("variance of the people's own velocities").isCloseTo(SPEED_MPS * SPEED_MPS, within(1e-9));
    assertThat(meter.of(middle, 0)).isInstanceOfSatisfying(Value.class, p -> assertThat(p.value()).isLessThan(0.001));
  }

  /** Rows 0.45 m apart, eastward and westward in turns, at a time; returns the variance of all velocities. */
  private double fill(double t) {
    List<GroundPoint> people = new ArrayList<>();
    List<Double> velocities = new ArrayList<>();
    int row = 0;
    for (double y = 0.225; y < SIDE_M; y += 0.45) {
      double v = row++ % 2 == 0 ? SPEED_MPS : -SPEED_MPS;
      for (double x = 0; x < SIDE_M; x += 0.5) {
        people.add(new GroundPoint(Math.floorMod((long) Math.round((x + v * t) * 1e6), (long) (SIDE_M * 1e6)) / 1e6, y));
        velocities.add(v);
      }
    }
    double[] east = velocities.stream().mapToDouble(Double::doubleValue).toArray();
    kernel.ofPeople(people, east, new double[east.length], field);
    double mean = Arrays.stream(east).average().orElseThrow();
    return Arrays.stream(east).map(v -> (v - mean) * (v - mean)).average().orElseThrow();
  }
}
