package org.plainview.platform.live;

import java.time.Instant;
import java.util.List;
import org.plainview.contracts.v1.AlertLevel;
import org.plainview.contracts.v1.IndicatorReading;
import org.plainview.platform.kafka.Times;

/**
 * One indicator that calls for more than Normal.
 *
 * @param indicator I1 to I12 of docs/indicators.md
 * @param level what it calls for by itself
 * @param value in {@code unit}, with its 95 % interval
 * @param threshold what the value is compared with at this level
 * @param reason a fixed phrase
 * @param since since when it has called for this level
 */
public record LiveIndicator(
    String indicator,
    String level,
    double value,
    double low,
    double high,
    String unit,
    double threshold,
    String reason,
    Instant since) {

  /** In the same order. */
  public static List<LiveIndicator> of(List<IndicatorReading> readings) {
    return readings.stream().map(LiveIndicator::of).toList();
  }

  /** As an event. */
  public IndicatorReading event() {
    return IndicatorReading.newBuilder()
        .setIndicator(indicator)
        .setLevel(AlertLevel.valueOf("ALERT_LEVEL_" + level))
        .setValue(value)
        .setLow(low)
        .setHigh(high)
        .setUnit(unit)
        .setThreshold(threshold)
        .setReason(reason)
        .setSince(Times.timestamp(since))
        .build();
  }

  private static LiveIndicator of(IndicatorReading reading) {
    return new LiveIndicator(
        reading.getIndicator(),
        LiveLevel.nameOf(reading.getLevel()),
        reading.getValue(),
        reading.getLow(),
        reading.getHigh(),
        reading.getUnit(),
        reading.getThreshold(),
        reading.getReason(),
        Times.instant(reading.getSince()));
  }
}
