package org.plainview.bench.city;

import java.util.Random;
import org.plainview.contracts.v1.GroundGrid;
import org.plainview.contracts.v1.LineFlow;
import org.plainview.contracts.v1.ZoneReading;

/**
 * What readings say of a zone, all but its name, encoded once for every density in steps, every size of zone and some
 * variants that differ as measurements of the same crowd do.
 */
final class Bodies {

  static final double STEP_PER_M2 = 0.05;
  static final double MOST_PER_M2 = 6;
  static final int VARIANTS = 8;

  private static final int STEPS = (int) Math.round(MOST_PER_M2 / STEP_PER_M2);
  private static final int CELL_M = 3;
  private static final double INTERVAL = 0.12;
  private static final double GRID_STEP_PER_M2 = 0.25;
  private static final double GRID_STEP_MPS = 0.1;

  private final byte[] belowFloor =
      ZoneReading.newBuilder().setFloor(City.FLOOR).setBelowFloor(true).build().toByteArray();
  private final byte[][][][] counted = new byte[City.SIDES_M.length][STEPS + 1][VARIANTS][];

  Bodies() {
    Random random = new Random(1);
    for (int size = 0; size < counted.length; size++) {
      for (int step = 0; step <= STEPS; step++) {
        for (int variant = 0; variant < VARIANTS; variant++) {
          counted[size][step][variant] = counted(City.SIDES_M[size], step * STEP_PER_M2, random).toByteArray();
        }
      }
    }
  }

  /** Without the zone's id; below the floor where so few people are in a zone of that size. */
  byte[] of(int size, double perM2, long variant) {
    int side = City.SIDES_M[size];
    if (perM2 * side * side < City.FLOOR) {
      return belowFloor;
    }
    int step = (int) Math.round(Math.min(perM2, MOST_PER_M2) / STEP_PER_M2);
    return counted[size][step][(int) Math.floorMod(variant, (long) VARIANTS)];
  }

  private static ZoneReading counted(int side, double perM2, Random random) {
    double density = perM2 * (1 + 0.03 * random.nextGaussian());
    double count = density * side * side;
    double peak = density * 1.25 + 0.1 * random.nextDouble();
    double speed = speed(density) * (1 + 0.05 * random.nextGaussian());
    ZoneReading.Builder zone =
        ZoneReading.newBuilder()
            .setFloor(City.FLOOR)
            .setCount(count)
            .setCountLow(count * (1 - INTERVAL))
            .setCountHigh(count * (1 + INTERVAL))
            .setDensityPerM2(density)
            .setDensityLowPerM2(density * (1 - INTERVAL))
            .setDensityHighPerM2(density * (1 + INTERVAL))
            .setPeakDensityPerM2(peak)
            .setPeakDensityLowPerM2(peak * (1 - INTERVAL))
            .setPeakDensityHighPerM2(peak * (1 + INTERVAL))
            .setSpeedMps(speed)
            .setSpeedLowMps(speed * 0.9)
            .setSpeedHighMps(speed * 1.1)
            .setVelocityXMps(speed * 0.8)
            .setVelocityYMps(speed * 0.1)
            .setCounterFlow(0.05 + 0.1 * random.nextDouble())
            .setCompressionPerM2S(0.002 * random.nextDouble())
            .setVelocityNoiseMps(0.04)
            .setCoverage(0.97)
            .setGrid(grid(side, density, speed, random))
            .addLines(line(density * speed * 30, random));
    return zone.build();
  }

  private static GroundGrid grid(int side, double perM2, double speed, Random random) {
    int columns = side / CELL_M;
    GroundGrid.Builder grid = GroundGrid.newBuilder().setCellM(CELL_M).setColumns(columns);
    for (int cell = 0; cell < columns * columns; cell++) {
      double here = Math.max(0, perM2 * (1 + 0.25 * random.nextGaussian()));
      grid.addDensitySteps((int) Math.round(here / GRID_STEP_PER_M2));
      grid.addVelocityXSteps((int) Math.round((0.8 * speed + 0.1 * random.nextGaussian()) / GRID_STEP_MPS));
      grid.addVelocityYSteps((int) Math.round((0.1 * speed + 0.1 * random.nextGaussian()) / GRID_STEP_MPS));
    }
    return grid.build();
  }

  /** Half of them each way. */
  private static LineFlow line(double perMinuteAndMetre, Random random) {
    double in = perMinuteAndMetre * City.LINE_M * (0.45 + 0.1 * random.nextDouble());
    double out = perMinuteAndMetre * City.LINE_M - in;
    return LineFlow.newBuilder()
        .setLineId("line-1")
        .setWidthM(City.LINE_M)
        .setInPerMinute(in)
        .setInLowPerMinute(in * 0.85)
        .setInHighPerMinute(in * 1.15)
        .setOutPerMinute(out)
        .setOutLowPerMinute(out * 0.85)
        .setOutHighPerMinute(out * 1.15)
        .build();
  }

  /** Weidmann, Transporttechnik der Fussgänger, 1993. */
  private static double speed(double perM2) {
    return perM2 < 0.01 ? 1.34 : Math.max(0.05, 1.34 * (1 - Math.exp(-1.913 * (1 / perM2 - 1 / 5.4))));
  }
}
