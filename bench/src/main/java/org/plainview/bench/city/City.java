package org.plainview.bench.city;

import com.google.protobuf.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.plainview.contracts.v1.AcceptanceTest;
import org.plainview.contracts.v1.Analytic;
import org.plainview.contracts.v1.CameraState;
import org.plainview.contracts.v1.CountingLine;
import org.plainview.contracts.v1.GroundPoint;
import org.plainview.contracts.v1.HomographyCalibration;
import org.plainview.contracts.v1.Lifecycle;
import org.plainview.contracts.v1.PlaceType;
import org.plainview.contracts.v1.ZoneShape;

/**
 * Cameras numbered from 0: ten to a site, each with a zone of its own, but for every tenth, which sees its
 * neighbour's. All are calibrated, tested and approved for everything. The same number is the same camera always.
 */
final class City {

  static final int CAMERAS_PER_SITE = 10;
  static final int FLOOR = 10;
  static final double RESIDUAL_M = 0.12;

  /** Squares of whole cells of 3 m. */
  static final int[] SIDES_M = {9, 12, 15, 21};

  static final double LINE_M = 6;

  private static final double MOST_PER_M2 = 4;
  private static final Duration APPROVED_FOR = Duration.ofDays(180);

  private City() {}

  static String cameraId(int camera) {
    return "camera-%06d".formatted(camera);
  }

  static String siteId(int camera) {
    return "site-%05d".formatted(camera / CAMERAS_PER_SITE);
  }

  /** Zones have the number of the camera whose own they are. */
  static int zone(int camera) {
    return camera % CAMERAS_PER_SITE == CAMERAS_PER_SITE - 1 ? camera - 1 : camera;
  }

  /** Whether no other camera sees its zone. */
  static boolean seesAlone(int camera) {
    return camera % CAMERAS_PER_SITE < CAMERAS_PER_SITE - 2;
  }

  static String zoneId(int zone) {
    return "zone-%06d".formatted(zone);
  }

  /** Which of {@link #SIDES_M}. */
  static int size(int zone) {
    return (int) (Chance.of(zone, "size") * SIDES_M.length);
  }

  static double areaM2(int zone) {
    return (double) SIDES_M[size(zone)] * SIDES_M[size(zone)];
  }

  /** As in {@code plainview.cameras}. */
  static CameraState state(int camera, Instant now) {
    return CameraState.newBuilder()
        .setCameraId(cameraId(camera))
        .setSiteId(siteId(camera))
        .setName("Camera " + camera)
        .setVersion(1)
        .setLifecycle(Lifecycle.LIFECYCLE_ACTIVE)
        .setApprovalExpiresAt(time(now.plus(APPROVED_FOR)))
        .setFloor(FLOOR)
        .addAnalytics(Analytic.ANALYTIC_COUNT)
        .addAnalytics(Analytic.ANALYTIC_DENSITY)
        .addAnalytics(Analytic.ANALYTIC_FLOW)
        .setFramesPerSecond(5)
        .addZones(shape(zone(camera)))
        .setHomography(homography())
        .setChangedAt(time(now))
        .setCalibrationVersion(1)
        .setAcceptance(
            AcceptanceTest.newBuilder()
                .setSamples(20)
                .setBias(1)
                .setAbsolute(0.8)
                .setRelative(0.08)
                .setTestedAt(time(now)))
        .build();
  }

  private static ZoneShape shape(int zone) {
    double side = SIDES_M[size(zone)];
    ZoneShape.Builder shape =
        ZoneShape.newBuilder()
            .setZoneId(zoneId(zone))
            .setName("Zone " + zone)
            .addPolygon(point(0, 0))
            .addPolygon(point(side, 0))
            .addPolygon(point(side, side))
            .addPolygon(point(0, side))
            .setAreaM2(side * side)
            .setPlace(place(zone))
            .addLines(
                CountingLine.newBuilder()
                    .setLineId("line-1")
                    .setName("Entrance")
                    .setFrom(point(0, 0))
                    .setTo(point(LINE_M, 0)));
    if (Chance.of(zone, "capacity") < 0.5) {
      shape.setCapacity((int) (side * side * MOST_PER_M2));
    }
    return shape.build();
  }

  private static PlaceType place(int zone) {
    double chance = Chance.of(zone, "place");
    if (chance < 0.5) {
      return PlaceType.PLACE_TYPE_WALKWAY;
    } else if (chance < 0.85) {
      return PlaceType.PLACE_TYPE_OPEN;
    } else if (chance < 0.92) {
      return PlaceType.PLACE_TYPE_QUEUE;
    }
    return chance < 0.97 ? PlaceType.PLACE_TYPE_STAIRS : PlaceType.PLACE_TYPE_DEAD_END;
  }

  private static HomographyCalibration homography() {
    HomographyCalibration.Builder homography =
        HomographyCalibration.newBuilder().setResidualM(RESIDUAL_M).setImageWidth(1280).setImageHeight(720);
    for (double entry : new double[] {0.02, 0, -3, 0, 0.03, -5, 0, 0.001, 1}) {
      homography.addPixelToGround(entry);
    }
    return homography.build();
  }

  private static GroundPoint point(double x, double y) {
    return GroundPoint.newBuilder().setXM(x).setYM(y).build();
  }

  private static Timestamp time(Instant instant) {
    return Timestamp.newBuilder().setSeconds(instant.getEpochSecond()).setNanos(instant.getNano()).build();
  }
}
