package org.plainview.watchlist.level;

import java.util.List;
import java.util.function.DoubleConsumer;
import org.plainview.contracts.v1.AlertLevel;
import org.plainview.contracts.v1.IndicatorReading;
import org.plainview.contracts.v1.ZoneLevel;
import org.plainview.crowd.forecast.TimeToLimit;
import org.plainview.crowd.indicator.HeldBack;
import org.plainview.crowd.indicator.Indicator;
import org.plainview.crowd.indicator.ZoneAssessment;
import org.plainview.crowd.level.Level;
import org.plainview.platform.kafka.Times;

/** Assessments as events. Below the floor, no number of the crowd leaves: not even one from before. */
public final class ZoneLevels {

  private ZoneLevels() {}

  static ZoneLevel.Builder of(JudgedZone zone, String siteId, ZoneAssessment assessment, boolean belowFloor) {
    ZoneLevel.Builder level =
        ZoneLevel.newBuilder()
            .setZoneId(zone.zoneId())
            .setSiteId(siteId)
            .setCameraId(zone.cameraId())
            .setAt(Times.timestamp(assessment.at()))
            .setLevel(level(assessment.level()))
            .setSince(Times.timestamp(assessment.since()))
            .setAction(assessment.action())
            .addAllIndicators(indicators(assessment, belowFloor))
            .setAwaitsOperator(assessment.awaitsOperator());
    HeldBack heldBack = assessment.heldBack();
    if (heldBack != null) {
      level.setHeldBack(heldBack.reason());
    }
    TimeToLimit toLimit = assessment.timeToLimit();
    if (toLimit != null && !belowFloor) {
      finite(toLimit.minutes(), level::setMinutesToLimit);
      finite(toLimit.lowMinutes(), level::setMinutesToLimitLow);
      finite(toLimit.highMinutes(), level::setMinutesToLimitHigh);
    }
    return level;
  }

  /** Those that call for more than Normal, the worst first. */
  public static List<IndicatorReading> indicators(ZoneAssessment assessment, boolean belowFloor) {
    return assessment.indicators().stream()
        .filter(reading -> !belowFloor || reading.indicator() == Indicator.DATA_HEALTH)
        .map(ZoneLevels::indicator)
        .toList();
  }

  private static IndicatorReading indicator(org.plainview.crowd.indicator.IndicatorReading reading) {
    return IndicatorReading.newBuilder()
        .setIndicator(reading.indicator().code())
        .setLevel(level(reading.level()))
        .setValue(reading.value())
        .setLow(reading.low())
        .setHigh(reading.high())
        .setUnit(reading.indicator().unit())
        .setThreshold(reading.threshold())
        .setReason(reading.reason())
        .setSince(Times.timestamp(reading.since()))
        .build();
  }

  private static AlertLevel level(Level level) {
    return switch (level) {
      case NORMAL -> AlertLevel.ALERT_LEVEL_UNSPECIFIED;
      case WATCH -> AlertLevel.ALERT_LEVEL_WATCH;
      case ACT -> AlertLevel.ALERT_LEVEL_ACT;
      case CRITICAL -> AlertLevel.ALERT_LEVEL_CRITICAL;
    };
  }

  private static void finite(double minutes, DoubleConsumer setter) {
    if (Double.isFinite(minutes)) {
      setter.accept(minutes);
    }
  }
}
