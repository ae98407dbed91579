package org.plainview.recognition.support;

import java.time.Instant;
import org.plainview.contracts.v1.CrowdReading;
import org.plainview.contracts.v1.Quality;
import org.plainview.contracts.v1.ZoneReading;
import org.plainview.platform.kafka.Times;

/** Readings as a worker would publish them. */
public final class Readings {

  private Readings() {}

  /**
   * A usable reading of one zone of 100 m² named after the camera, with a count of at least ten, twice the density at
   * its peak, and a speed of a fortieth of the count.
   */
  public static CrowdReading ok(String camera, Instant at, double count) {
    return base(camera, at)
        .setQuality(Quality.QUALITY_OK)
        .setCalibrated(true)
        .addZones(
            ZoneReading.newBuilder()
                .setZoneId(camera + "-zone")
                .setFloor(10)
                .setCount(count)
                .setCountLow(Math.max(10, count - 2))
                .setCountHigh(count + 2)
                .setDensityPerM2(count / 100)
                .setDensityLowPerM2(Math.max(10, count - 2) / 100)
                .setDensityHighPerM2((count + 2) / 100)
                .setPeakDensityPerM2(count / 50)
                .setSpeedMps(count / 40))
        .build();
  }

  public static CrowdReading belowFloor(String camera, Instant at) {
    return base(camera, at)
        .setQuality(Quality.QUALITY_OK)
        .setCalibrated(true)
        .addZones(ZoneReading.newBuilder().setZoneId(camera + "-zone").setFloor(10).setBelowFloor(true))
        .build();
  }

  public static CrowdReading noSignal(String camera, Instant at) {
    return base(camera, at).setQuality(Quality.QUALITY_NO_SIGNAL).setQualityReason("Lost").build();
  }

  private static CrowdReading.Builder base(String camera, Instant at) {
    return CrowdReading.newBuilder()
        .setCameraId(camera)
        .setSiteId(Cameras.SITE)
        .setObservedAt(Times.timestamp(at))
        .setDetector("HOG");
  }
}
