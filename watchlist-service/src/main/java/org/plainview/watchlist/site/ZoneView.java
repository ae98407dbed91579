package org.plainview.watchlist.site;

import com.google.protobuf.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.plainview.contracts.v1.AlertLevel;
import org.plainview.contracts.v1.ZoneLevel;

/**
 * What a camera last said of a zone, as far as the site goes by it. Written over: of a whole city's zones anything kept
 * anew each time would be old before it is dropped. Not thread-safe.
 */
final class ZoneView {

  private static final long MICROS_PER_S = 1_000_000;

  final String cameraId;
  private long atMicros = Long.MIN_VALUE;
  private AlertLevel level = AlertLevel.ALERT_LEVEL_UNSPECIFIED;
  private boolean belowFloor;
  private int floor;
  private double count = Double.NaN;
  private double countLow;
  private double countHigh;
  private double densityPerM2 = Double.NaN;

  ZoneView(String cameraId) {
    this.cameraId = cameraId;
  }

  /** Takes what is not older than what is known; tells whether more than its numbers has changed. */
  boolean take(ZoneLevel said) {
    long at = micros(said.getAt());
    if (at < atMicros) {
      return false;
    }
    boolean first = atMicros == Long.MIN_VALUE;
    AlertLevel before = level;
    boolean wasBlind = isBlind();
    atMicros = at;
    level = said.getLevel();
    belowFloor = said.getBelowFloor();
    floor = said.getFloor();
    count = said.hasCount() ? said.getCount() : Double.NaN;
    countLow = said.getCountLow();
    countHigh = said.getCountHigh();
    densityPerM2 = said.hasDensityPerM2() ? said.getDensityPerM2() : Double.NaN;
    return first || level != before || isBlind() != wasBlind;
  }

  boolean isBefore(Instant time) {
    return atMicros < ChronoUnit.MICROS.between(Instant.EPOCH, time);
  }

  private static long micros(Timestamp time) {
    return time.getSeconds() * MICROS_PER_S + time.getNanos() / 1_000;
  }

  /** A level stands while nothing is heard. */
  AlertLevel level() {
    return level;
  }

  boolean isBlind() {
    return !belowFloor && Double.isNaN(count);
  }

  boolean isBelowFloor() {
    return belowFloor;
  }

  int floor() {
    return floor;
  }

  /** Of whoever says that it is below the floor, which gives no number, none. */
  double people() {
    return Double.isNaN(count) ? 0 : count;
  }

  double countLow() {
    return countLow;
  }

  double countHigh() {
    return countHigh;
  }

  /** NaN where it is not known. */
  double densityPerM2() {
    return densityPerM2;
  }
}
