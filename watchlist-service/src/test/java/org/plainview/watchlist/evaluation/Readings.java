package org.plainview.watchlist.evaluation;

import com.google.protobuf.InvalidProtocolBufferException;
import java.time.Instant;
import org.plainview.contracts.v1.CrowdReading;
import org.plainview.contracts.v1.Quality;
import org.plainview.contracts.v1.ReadingNumbers;
import org.plainview.contracts.v1.ZoneNumbers;
import org.plainview.contracts.v1.ZoneReading;
import org.plainview.platform.kafka.Times;

/** Readings of camera cam-1 of zone-1 for tests. */
public final class Readings {

  private Readings() {}

  public static CrowdReading.Builder usable(Instant at) {
    return CrowdReading.newBuilder()
        .setCameraId("cam-1")
        .setSiteId("site-1")
        .setObservedAt(Times.timestamp(at))
        .setQuality(Quality.QUALITY_OK)
        .setCalibrated(true)
        .setAcceptanceTested(true);
  }

  public static CrowdReading count(Instant at, double count) {
    return usable(at)
        .addZones(zone().setCount(count).setCountLow(count - 2).setCountHigh(count + 2))
        .build();
  }

  public static CrowdReading belowFloor(Instant at, int floor) {
    return usable(at).addZones(zone().setFloor(floor).setBelowFloor(true)).build();
  }

  public static CrowdReading blind(Instant at) {
    return usable(at).setQuality(Quality.QUALITY_NO_SIGNAL).build();
  }

  /** As those take it who judge. */
  static ReadingNumbers.Builder numbers(Instant at) {
    return observation(usable(at).build(), at).reading().toBuilder();
  }

  /** Of a reading as it comes from the broker for the first time. */
  static Observation observation(CrowdReading reading, Instant recordedAt) {
    try {
      byte[] whole = reading.toByteArray();
      return new Observation(ReadingNumbers.parseFrom(whole), whole, recordedAt, false);
    } catch (InvalidProtocolBufferException e) {
      throw new AssertionError(e);
    }
  }

  static ZoneNumbers.Builder numbers() {
    return ZoneNumbers.newBuilder().setZoneId("zone-1").setFloor(10);
  }

  public static ZoneReading.Builder zone() {
    return ZoneReading.newBuilder().setZoneId("zone-1").setFloor(10);
  }
}
