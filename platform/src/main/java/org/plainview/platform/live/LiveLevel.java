package org.plainview.platform.live;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plainview.contracts.v1.AlertLevel;
import org.plainview.contracts.v1.ZoneLevel;
import org.plainview.platform.kafka.Times;

/**
 * How a zone stands by all indicators together, as one of its cameras sees it. The zone's own level is the worst of
 * its cameras'.
 *
 * @param level NORMAL, WATCH, ACT or CRITICAL
 * @param since since when it has this level
 * @param action what the level calls for
 * @param indicators those that call for more than Normal, the worst first
 * @param heldBack why a higher level cannot be reached; absent where nothing holds it back
 * @param awaitsOperator whether Critical stands only because nobody has acknowledged it
 * @param minutesToLimit until the declared capacity is reached; absent without one, and when it may never come to
 *     that, as is the upper end of its 95 % interval
 * @param serviceScale Fruin's scale for the kind of place; absent without a density
 * @param serviceLevel A to F on it
 */
public record LiveLevel(
    String siteId,
    String zoneId,
    String cameraId,
    Instant at,
    String level,
    Instant since,
    String action,
    List<LiveIndicator> indicators,
    @Nullable String heldBack,
    boolean awaitsOperator,
    @Nullable Double minutesToLimit,
    @Nullable Double minutesLow,
    @Nullable Double minutesHigh,
    @Nullable String serviceScale,
    @Nullable String serviceLevel) {

  public LiveLevel {
    indicators = List.copyOf(indicators);
  }

  public static LiveLevel of(ZoneLevel level) {
    return new LiveLevel(
        level.getSiteId(),
        level.getZoneId(),
        level.getCameraId(),
        Times.instant(level.getAt()),
        nameOf(level.getLevel()),
        Times.instant(level.getSince()),
        level.getAction(),
        LiveIndicator.of(level.getIndicatorsList()),
        text(level.getHeldBack()),
        level.getAwaitsOperator(),
        level.hasMinutesToLimit() ? level.getMinutesToLimit() : null,
        level.hasMinutesToLimitLow() ? level.getMinutesToLimitLow() : null,
        level.hasMinutesToLimitHigh() ? level.getMinutesToLimitHigh() : null,
        text(level.getServiceScale()),
        text(level.getServiceLevel()));
  }

  private static @Nullable String text(String text) {
    return text.isEmpty() ? null : text;
  }

  /** The name of a level in JSON; an event without one speaks of Normal. */
  public static String nameOf(AlertLevel level) {
    return switch (level) {
      case ALERT_LEVEL_WATCH -> "WATCH";
      case ALERT_LEVEL_ACT -> "ACT";
      case ALERT_LEVEL_CRITICAL -> "CRITICAL";
      case ALERT_LEVEL_UNSPECIFIED, UNRECOGNIZED -> "NORMAL";
    };
  }
}
