package org.plainview.bench.scenarios;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.plainview.crowd.field.GroundCells;
import org.plainview.crowd.field.GroundField;
import org.plainview.crowd.indicator.LineRate;
import org.plainview.crowd.indicator.ZoneObservation;
import org.plainview.crowd.level.Estimate;
import org.plainview.crowd.motion.Compression;
import org.plainview.crowd.situation.CoarseGrid;

/**
 * Sees a zone once a second as a camera would: cells of 3 m, a floor, errors within the intervals that it gives.
 * Counts are off by a share that stays and one that changes every second, flows over lines by a share that stays, the
 * mean speed by up to 0.1 m/s. Not thread-safe.
 */
final class ZoneCamera {

  private static final double NORMAL_95 = 1.96;
  private static final double SPEED_ERROR_MPS = 0.05;
  private static final double FLOW_ERROR = 0.08;
  private static final double MEMORY_S = 10;
  private static final double SMALLEST_M2 = 9;

  private final Zone zone;
  private final int floor;
  private final GroundCells cells;
  private final double countError;
  private final Random chance;
  private final double countScale;
  private final double flowScale;
  private final LineCounter lines;
  private final double[] fluxX;
  private final double[] fluxY;
  private final GroundField flux;
  private final int[] inCell;
  private double truePeak;

  /**
   * @param floor fewer people than this are not told
   * @param countError relative standard deviation of counts, half of it lasting; 0 for a perfect camera
   */
  ZoneCamera(Zone zone, int floor, double countError, long seed) {
    this.zone = zone;
    this.floor = floor;
    this.countError = countError;
    cells = zone.cells();
    chance = new Random(seed);
    countScale = 1 + countError / Math.sqrt(2) * chance.nextGaussian();
    flowScale = countError == 0 ? 1 : 1 + FLOW_ERROR * chance.nextGaussian();
    lines = new LineCounter(zone);
    fluxX = new double[cells.size()];
    fluxY = new double[cells.size()];
    flux = new GroundField(cells);
    inCell = new int[cells.size()];
  }

  /** The true density of the densest cell at the last look, in people per m². */
  double truePeakPerM2() {
    return truePeak;
  }

  /** Counts crossings since the last call; call it more often than people cross twice. */
  void watchLines(double second, List<Person> people) {
    lines.watch(second, people);
  }

  /** What it says of a second; people outside the zone are not seen. */
  ZoneObservation look(Instant at, double second, List<Person> people) {
    return look(at, second, people, null);
  }

  /**
   * The same with what a probe adds: the pressure, and the density of a zone smaller than a cell, in which counts over
   * the area jump.
   */
  ZoneObservation look(Instant at, double second, List<Person> people, @Nullable KernelProbe probe) {
    List<Person> inside = people.stream().filter(zone::contains).toList();
    KernelProbe smoothed = zone.areaM2() < SMALLEST_M2 ? probe : null;
    truePeak = smoothed == null ? peak(inside) : smoothed.densityPerM2();
    double scale = countScale + countError / Math.sqrt(2) * chance.nextGaussian();
    ZoneObservation.Builder seen = ZoneObservation.at(at).coverage(1);
    List<LineRate> rates = lines.rates(second, flowScale, countError == 0 ? 0 : FLOW_ERROR);
    double count = Math.max(0, inside.size() * scale);
    if (inside.isEmpty() || Math.round(count) < floor) {
      addFluxes(List.of());
      return seen.belowFloor(Math.max(1, floor)).build();
    }
    seen.count(within(count, countError))
        .density(within(smoothed == null ? count / zone.areaM2() : truePeak * scale, countError))
        .peakDensity(within(truePeak * scale, countError))
        .lines(rates)
        .pressure(probe == null ? Double.NaN : probe.pressurePerS2())
        .velocityNoise(0);
    addMotion(inside, seen);
    return seen.build();
  }

  /** The zone's cells as a reading's grid has them, with the error of the last look's count. */
  CoarseGrid grid(List<Person> people, int quarterTurns) {
    double[] number = new double[cells.size()];
    double[] east = new double[cells.size()];
    double[] north = new double[cells.size()];
    for (Person person : people) {
      int cell = zone.contains(person) ? cells.cellAt(person.x, person.y) : -1;
      if (cell >= 0) {
        number[cell]++;
        east[cell] += person.vx;
        north[cell] += person.vy;
      }
    }
    return TurnedGrid.of(cells, cell -> number[cell] * countScale, east, north, number, quarterTurns);
  }

  private double peak(List<Person> inside) {
    Arrays.fill(inCell, 0);
    for (Person person : inside) {
      inCell[cells.cellAt(person.x, person.y)]++;
    }
    double peak = inside.size() / zone.areaM2();
    for (int cell = 0; cell < inCell.length; cell++) {
      if (cells.isInside(cell)) {
        peak = Math.max(peak, inCell[cell] / cells.insideM2(cell));
      }
    }
    return peak;
  }

  private void addMotion(List<Person> inside, ZoneObservation.Builder seen) {
    double vx = 0;
    double vy = 0;
    double speed = 0;
    for (Person person : inside) {
      vx += person.vx / inside.size();
      vy += person.vy / inside.size();
      speed += Math.hypot(person.vx, person.vy) / inside.size();
    }
    double measured = Math.max(0, speed + (countError == 0 ? 0 : SPEED_ERROR_MPS * chance.nextGaussian()));
    double half = countError == 0 ? 0 : NORMAL_95 * SPEED_ERROR_MPS;
    addFluxes(inside);
    seen.speed(new Estimate(measured, Math.max(0, measured - half), measured + half))
        .velocity(vx, vy)
        .counterFlow(counterFlow(inside))
        .compression(compression());
  }

  /** The share of the flow against the main one, along the axis on which people move most. */
  private static double counterFlow(List<Person> inside) {
    double xx = 0;
    double xy = 0;
    double yy = 0;
    for (Person person : inside) {
      xx += person.vx * person.vx;
      xy += person.vx * person.vy;
      yy += person.vy * person.vy;
    }
    double angle = Math.atan2(2 * xy, xx - yy) / 2;
    double forth = 0;
    double back = 0;
    for (Person person : inside) {
      double along = person.vx * Math.cos(angle) + person.vy * Math.sin(angle);
      forth += Math.max(0, along);
      back += Math.max(0, -along);
    }
    return forth + back == 0 ? 0 : Math.min(forth, back) / (forth + back);
  }

  /** People per m² and second, times velocity, of each cell; fades within ten seconds. */
  private void addFluxes(List<Person> inside) {
    for (int cell = 0; cell < fluxX.length; cell++) {
      fluxX[cell] *= 1 - 1 / MEMORY_S;
      fluxY[cell] *= 1 - 1 / MEMORY_S;
    }
    for (Person person : inside) {
      int cell = cells.cellAt(person.x, person.y);
      if (cells.isInside(cell)) {
        fluxX[cell] += person.vx / cells.insideM2(cell) / MEMORY_S;
        fluxY[cell] += person.vy / cells.insideM2(cell) / MEMORY_S;
      }
    }
  }

  /** The largest of the flux; beyond the zone it goes on as it is. */
  private double compression() {
    for (int cell = 0; cell < fluxX.length; cell++) {
      flux.set(cell, 1, fluxX[cell], fluxY[cell]);
    }
    return Compression.largestPerM2S(flux);
  }

  private static Estimate within(double value, double relative) {
    double half = NORMAL_95 * relative * value;
    return new Estimate(value, Math.max(0, value - half), value + half);
  }
}
