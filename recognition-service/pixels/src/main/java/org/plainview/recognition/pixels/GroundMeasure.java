package org.plainview.recognition.pixels;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plainview.crowd.level.Estimate;

/**
 * What is measured on a zone's ground beside the count.
 *
 * @param peakDensityPerM2 of the densest cell, with its 95 % interval; null where the zone is narrower than a cell
 *     can be
 * @param coverage share of the zone's ground that is seen well enough to count on
 * @param motion null without a pair of pictures
 * @param compressionPerM2S the largest {@code -div(rho V)} of the grid over 30 s
 * @param pressurePerS2 density times the variance of the local velocity, the largest of the grid
 * @param oscillationMps amplitude of the crowd's common oscillation, zero where there is none
 * @param lines those whose minute has filled
 * @param missing why something is absent
 */
public record GroundMeasure(
    @Nullable Estimate peakDensityPerM2,
    double coverage,
    @Nullable GroundSteps grid,
    @Nullable MotionMeasure motion,
    OptionalDouble compressionPerM2S,
    OptionalDouble pressurePerS2,
    OptionalDouble oscillationMps,
    List<LineMeasure> lines,
    Set<Unmeasured> missing) {

  public GroundMeasure {
    lines = List.copyOf(lines);
    missing = Set.copyOf(missing);
  }
}
