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

  private final GroundPolygon polygon;
  private final @Nullable ZoneGround ground;
  private final FlowWindow flow = new FlowWindow();
  private final DenseMotion dense = new DenseMotion();
  private final List<LineMeter> lines;
  private final boolean moving;

  /**
   * @param moving whether it may be said how people move
   */
  ZoneMeter(GroundPolygon polygon, List<SceneLine> lines, FootError feet, boolean moving) {
    this.polygon = polygon;
    this.moving = moving;
    this.ground = ZoneGround.of(polygon, feet).orElse(null);
    this.lines = lines.stream().map(LineMeter::new).toList();
  }

  /** The zone is below its floor, or cannot be seen: nothing of it is remembered. */
  void forget() {
    flow.forget();
    dense.forget();
    lines.forEach(LineMeter::forget);
  }

  /**
   * @param people of the zone, as counted and corrected
   */
  GroundMeasure measure(double nowS, CrowdSample crowd, Estimate people, CountUncertainty error) {
    List<Integer> inZone = inZone(crowd);
    double noise = crowd.noiseMps(polygon);
    // Of fewer it would be somebody's own.
    boolean several = moving && inZone.stream().filter(i -> crowd.velocity(i) != null).count() >= GroundSteps.LEAST_PEOPLE_THAT_MOVE;
    MotionMeasure motion = several ? ZoneMotion.of(crowd, inZone, noise).orElse(null) : null;
    double correction = inZone.isEmpty() ? 1 : people.value() / inZone.size();
    Estimate peak = null;
    GroundSteps steps = null;
    if (ground != null) {
      GroundField field = ground.fill(crowd, inZone, correction, several);
      peak = peak(ground, field, error, correction);
      steps = ground.steps();
      if (motion != null) {
        flow.add(nowS, field);
        dense.add(nowS, field, peak == null ? 0 : peak.value(), noise);
      }
    }
    lines.forEach(line -> line.add(nowS, crowd));
    Set<Unmeasured> missing = EnumSet.noneOf(Unmeasured.class);
    if (motion == null) {
      missing.add(Unmeasured.TOO_FEW_PICTURES);
    } else {
      missing.addAll(dense.missing());
    }
    return withWindows(
        new GroundMeasure(
            peak,
            ground == null ? 0 : ground.coverage(),
            steps,
            motion,
            OptionalDouble.empty(),
            motion == null ? OptionalDouble.empty() : dense.pressurePerS2(),
            motion == null ? OptionalDouble.empty() : dense.oscillationMps(),
            List.of(),
            missing));
  }

  /** As it was, when nothing has moved since. */
  GroundMeasure still(double nowS, GroundMeasure before) {
    if (ground != null && moving) {
      flow.still(nowS, ground.cells());
    }
    lines.forEach(line -> line.still(nowS));
    return withWindows(before);
  }

  /** With what the windows hold by now. */
  private GroundMeasure withWindows(GroundMeasure now) {
    List<LineMeasure> crossed = lines.stream().map(LineMeter::measure).flatMap(Optional::stream).toList();
    boolean flowing = ground != null && flow.filled();
    Set<Unmeasured> missing = EnumSet.noneOf(Unmeasured.class);
    missing.addAll(now.missing());
    missing.remove(Unmeasured.WINDOW);
    if (dense.missing().contains(Unmeasured.WINDOW) || now.motion() != null && (crossed.size() < lines.size() || ground != null && !flowing)) {
      missing.add(Unmeasured.WINDOW);
    }
    return new GroundMeasure(
        now.peakDensityPerM2(),
        now.coverage(),
        now.grid(),
        now.motion(),
        flowing && ground != null ? flow.compression(ground) : OptionalDouble.empty(),
        now.pressurePerS2(),
        now.oscillationMps(),
        crossed,
        missing);
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
}
