package org.plainview.crowd.situation;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.plainview.crowd.indicator.LineRate;
import org.plainview.crowd.indicator.ZoneObservation;
import org.plainview.crowd.level.Estimate;

/** From a minute's readings to its situation. */
public final class MinuteDescription {

  /** No more than this may lie between the first and the last reading. */
  public static final Duration MINUTE = Duration.ofMinutes(1);

  private static final double NANOS_PER_SECOND = 1e9;

  private final Instant start;
  private final List<ZoneMoment> moments;
  private final Map<Feature, Double> values = new EnumMap<>(Feature.class);

  private MinuteDescription(List<ZoneMoment> moments) {
    this.start = moments.isEmpty() ? Instant.EPOCH : moments.getFirst().observation().at();
    this.moments = moments;
  }

  /**
   * Describes readings in the order of their time. Empty when none of them has good data: silence is never an empty
   * place. Throws {@link IllegalArgumentException} for readings out of order or over more than a minute.
   */
  public static Optional<Situation> of(List<ZoneMoment> minute) {
    for (int i = 1; i < minute.size(); i++) {
      if (minute.get(i).observation().at().isBefore(minute.get(i - 1).observation().at())) {
        throw new IllegalArgumentException("Readings go by their time");
      }
    }
    List<ZoneMoment> good = minute.stream().filter(ZoneMoment::good).toList();
    if (good.isEmpty()) {
      return Optional.empty();
    }
    Instant first = minute.getFirst().observation().at();
    if (Duration.between(first, minute.getLast().observation().at()).compareTo(MINUTE) > 0) {
      throw new IllegalArgumentException("A situation is one minute");
    }
    List<ZoneMoment> crowd = good.stream().filter(moment -> !moment.tooFew()).toList();
    MinuteDescription description = new MinuteDescription(crowd);
    description.describe();
    description.values.put(Feature.BELOW_FLOOR_SHARE, 1 - crowd.size() / (double) good.size());
    return Optional.of(Situation.of(description.values));
  }

  private void describe() {
    density();
    motion();
    lines();
    List<CoarseGrid> grids = moments.stream().map(ZoneMoment::grid).filter(Objects::nonNull).toList();
    if (!grids.isEmpty()) {
      MeanGrid mean = MeanGrid.of(grids);
      DensityShape.describe(mean, values);
      FlowShape.describe(mean, values);
    }
  }

  private void density() {
    Series density = series(moment -> value(moment.densityPerM2()));
    Series peak = series(moment -> value(moment.peakDensityPerM2()));
    Series count = series(moment -> value(moment.count()));
    values.put(Feature.DENSITY_MEAN, density.mean());
    values.put(Feature.DENSITY_MAX, density.max());
    values.put(Feature.DENSITY_MIN, density.min());
    values.put(Feature.DENSITY_DEVIATION, density.deviation());
    values.put(Feature.DENSITY_TREND, density.slope());
    values.put(Feature.PEAK_MEAN, peak.mean());
    values.put(Feature.PEAK_MAX, peak.max());
    values.put(Feature.PEAK_TREND, peak.slope());
    values.put(Feature.PEAK_OVER_MEAN, ratio(peak.mean(), density.mean()));
    values.put(Feature.COUNT_TREND, ratio(count.slope(), count.mean()));
  }

  private void motion() {
    Series speed = series(moment -> value(moment.speedMps()));
    Series flow = series(moment -> value(moment.densityPerM2()) * value(moment.speedMps()));
    Series counter = series(ZoneObservation::counterFlow);
    Series compression = series(ZoneObservation::compressionPerM2S);
    values.put(Feature.SPEED_MEAN, speed.mean());
    values.put(Feature.SPEED_MIN, speed.min());
    values.put(Feature.SPEED_MAX, speed.max());
    values.put(Feature.SPEED_DEVIATION, speed.deviation());
    values.put(Feature.SPEED_TREND, speed.slope());
    values.put(Feature.SPECIFIC_FLOW, flow.mean());
    values.put(Feature.SPECIFIC_FLOW_TREND, flow.slope());
    values.put(Feature.COUNTER_FLOW_MEAN, counter.mean());
    values.put(Feature.COUNTER_FLOW_MAX, counter.max());
    values.put(Feature.COUNTER_FLOW_TREND, counter.slope());
    values.put(Feature.COMPRESSION_MEAN, compression.mean());
    values.put(Feature.COMPRESSION_MAX, compression.max());
    values.put(Feature.COMPRESSION_TREND, compression.slope());
    values.put(Feature.PRESSURE_MAX, series(ZoneObservation::pressurePerS2).max());
    values.put(Feature.OSCILLATION_MAX, series(ZoneObservation::oscillationMps).max());
  }

  private void lines() {
    Series in = series(moment -> perMetre(moment.lines(), line -> line.inPerMinute().value()));
    Series out = series(moment -> perMetre(moment.lines(), line -> line.outPerMinute().value()));
    values.put(Feature.LINES_IN, in.mean());
    values.put(Feature.LINES_OUT, out.mean());
    values.put(Feature.LINES_BALANCE, ratio(in.mean() - out.mean(), in.mean() + out.mean()));
    values.put(Feature.LINES_IN_TREND, in.slope());
  }

  private Series series(ToDoubleFunction<ZoneObservation> quantity) {
    Series series = new Series(moments.size());
    for (ZoneMoment moment : moments) {
      double second = Duration.between(start, moment.observation().at()).toNanos() / NANOS_PER_SECOND;
      series.add(second, quantity.applyAsDouble(moment.observation()));
    }
    return series;
  }

  private static double perMetre(List<LineRate> lines, ToDoubleFunction<LineRate> rate) {
    double width = lines.stream().mapToDouble(LineRate::widthM).sum();
    return ratio(lines.stream().mapToDouble(rate).sum(), width);
  }

  private static double ratio(double above, double below) {
    return below > 0 ? above / below : Double.NaN;
  }

  private static double value(@Nullable Estimate estimate) {
    return estimate == null ? Double.NaN : estimate.value();
  }
}
