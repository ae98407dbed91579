package org.plainview.recognition.pixels;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plainview.crowd.field.GroundCells;
import org.plainview.crowd.field.GroundField;
import org.plainview.crowd.geometry.GroundPoint;
import org.plainview.crowd.geometry.GroundPolygon;
import org.plainview.crowd.level.Estimate;

/**
 * Measures one zone's ground, with what it keeps of the last minute: sums over cells and lines, and only of moments
 * at which the zone was not below its floor. Belongs to one thread.
 */
final class ZoneMeter {

  private static final double DENSE_PER_M2 = 4;
  private static final double MOST_NOISE_MPS = 0.03;

  private final GroundPolygon polygon;
  private final @Nullable ZoneGround ground;
  private final FlowWindow flow = new FlowWindow();
  private final List<LineMeter> lines;

  ZoneMeter(GroundPolygon polygon, List<SceneLine> lines, FootError feet) {
    this.polygon = polygon;
    this.ground = ZoneGround.of(polygon, feet).orElse(null);
    this.lines = lines.stream().map(LineMeter::new).toList();
  }

  /** The zone is below its floor, or cannot be seen: nothing of it is remembered. */
  void forget() {
    flow.forget();
    lines.forEach(LineMeter::forget);
  }

  /**
   * @param people of the zone, as counted and corrected
   */
  GroundMeasure measure(double nowS, CrowdSample crowd, Estimate people, CountUncertainty error) {
    List<Integer> inZone = inZone(crowd);
    double noise = crowd.noiseMps(polygon);
    Optional<MotionMeasure> motion = ZoneMotion.of(crowd, inZone, noise);
    lines.forEach(line -> line.add(nowS, crowd));
    List<LineMeasure> crossed = lines.stream().map(LineMeter::measure).flatMap(Optional::stream).toList();
    Set<Unmeasured> missing = EnumSet.noneOf(Unmeasured.class);
    if (motion.isEmpty()) {
      missing.add(Unmeasured.TOO_FEW_PICTURES);
    } else if (crossed.size() < lines.size()) {
      missing.add(Unmeasured.WINDOW);
    }
    if (ground == null) {
      return measure(null, 0, null, motion, OptionalDouble.empty(), crossed, missing);
    }
    GroundField field = ground.fill(crowd, inZone, inZone.isEmpty() ? 1 : people.value() / inZone.size());
    OptionalDouble compression = compression(nowS, field, motion.isPresent(), missing);
    Estimate peak = peak(ground, field, error, people.value() / Math.max(1, inZone.size()));
    if (motion.isPresent()) {
      missing.add(whyNoPressure(peak, noise));
    }
    return measure(peak, ground.coverage(), ground.steps(), motion, compression, crossed, missing);
  }

  private List<Integer> inZone(CrowdSample crowd) {
    List<Integer> inZone = new ArrayList<>();
    for (int i = 0; i < crowd.size(); i++) {
      GroundPoint foot = crowd.foot(i);
      if (foot != null && polygon.contains(foot)) {
        inZone.add(i);
      }
    }
    return inZone;
  }

  private OptionalDouble compression(double nowS, GroundField field, boolean moving, Set<Unmeasured> missing) {
    if (!moving || ground == null) {
      return OptionalDouble.empty();
    }
    flow.add(nowS, field);
    if (!flow.filled()) {
      missing.add(Unmeasured.WINDOW);
      return OptionalDouble.empty();
    }
    return flow.compression(ground);
  }

  private static @Nullable Estimate peak(
      ZoneGround ground, GroundField field, CountUncertainty error, double correction) {
    int densest = ground.densest();
    if (densest < 0) {
      return null;
    }
    GroundCells cells = ground.cells();
    double counted = field.densityPerM2(densest) * cells.insideM2(densest) / correction;
    return error.around(counted).dividedBy(cells.insideM2(densest));
  }

  private static Unmeasured whyNoPressure(@Nullable Estimate peak, double noise) {
    if (peak == null || peak.value() < DENSE_PER_M2) {
      return Unmeasured.NOT_DENSE;
    }
    return noise <= MOST_NOISE_MPS ? Unmeasured.WINDOW : Unmeasured.VELOCITY_NOISE;
  }

  private static GroundMeasure measure(
      @Nullable Estimate peak,
      double coverage,
      @Nullable GroundSteps grid,
      Optional<MotionMeasure> motion,
      OptionalDouble compression,
      List<LineMeasure> lines,
      Set<Unmeasured> missing) {
    return new GroundMeasure(
        peak, coverage, grid, motion.orElse(null), compression, OptionalDouble.empty(), OptionalDouble.empty(), lines, missing);
  }
}
