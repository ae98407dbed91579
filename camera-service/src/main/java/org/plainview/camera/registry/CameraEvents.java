package org.plainview.camera.registry;

import com.google.protobuf.ByteString;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plainview.camera.calibration.Calibration;
import org.plainview.camera.lifecycle.State;
import org.plainview.camera.site.Zone;
import org.plainview.camera.site.Zones;
import org.plainview.contracts.Topics;
import org.plainview.contracts.v1.CameraState;
import org.plainview.contracts.v1.CountingLine;
import org.plainview.contracts.v1.GroundPoint;
import org.plainview.contracts.v1.ZoneShape;
import org.plainview.platform.audit.AuditFacts;
import org.plainview.platform.kafka.Times;
import org.plainview.platform.outbox.Outbox;
import org.plainview.platform.security.Caller;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what happened to a camera and says so: to its history, to the workers, to the audit log; in one transaction. */
@Component
class CameraEvents {

  private final Cameras cameras;
  private final Outbox outbox;
  private final Topics topics;
  private final AuditFacts facts;
  private final Zones zones;
  private final JdbcClient jdbc;
  private final Clock clock;

  CameraEvents(
      Cameras cameras,
      Outbox outbox,
      Topics topics,
      AuditFacts facts,
      Zones zones,
      JdbcClient jdbc,
      Clock clock) {
    this.cameras = cameras;
    this.outbox = outbox;
    this.topics = topics;
    this.facts = facts;
    this.zones = zones;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * @param by absent when the service acted by itself
   * @param from absent for a new camera
   */
  record Happened(String action, @Nullable Caller by, @Nullable State from, @Nullable String reason) {}

  /** Saves the camera, under a new version, with everything that follows from it. */
  Camera publish(Camera changed, Happened happened) {
    changed.touch();
    Camera camera = cameras.saveAndFlush(changed);
    Caller by = happened.by();
    Instant now = clock.instant();
    jdbc.sql(
            """
            INSERT INTO camera_event (camera_id, at, actor, action, from_state, to_state, reason)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """)
        .param(camera.id())
        .param(Timestamp.from(now))
        .param(by == null ? "system:camera-service" : by.username())
        .param(happened.action())
        .param(happened.from() == null ? null : happened.from().name())
        .param(camera.state().name())
        .param(happened.reason())
        .update();
    outbox.add(topics.cameras(), camera.id(), state(camera, now));
    AuditFacts.Subject subject = new AuditFacts.Subject("camera", camera.id(), camera.siteId());
    Map<String, String> detail =
        happened.reason() == null
            ? Map.of("state", camera.state().name())
            : Map.of("state", camera.state().name(), "reason", happened.reason());
    if (by == null) {
      facts.doneBySystem(happened.action(), subject, detail);
    } else {
      facts.done(by, happened.action(), subject, detail);
    }
    return camera;
  }

  /** Whoever has proposed, changed or calibrated the camera since it was last approved. */
  Set<String> changers(String cameraId) {
    return new HashSet<>(
        jdbc.sql(
                """
                SELECT DISTINCT actor FROM camera_event
                WHERE camera_id = :id AND action IN ('camera.proposed', 'camera.changed', 'camera.calibrated')
                  AND id > (SELECT coalesce(max(id), 0) FROM camera_event
                            WHERE camera_id = :id AND action = 'camera.approved')
                """)
            .param("id", cameraId)
            .query(String.class)
            .list());
  }

  private CameraState state(Camera camera, Instant now) {
    CameraState.Builder state =
        CameraState.newBuilder()
            .setCameraId(camera.id())
            .setSiteId(camera.siteId())
            .setName(camera.name())
            .setVersion(camera.version())
            .setLifecycle(camera.state().lifecycle())
            .setFloor(camera.floor())
            .addAllAnalytics(camera.analytics().stream().map(Analytic::event).toList())
            .setFramesPerSecond(camera.framesPerSecond())
            .setDetector(camera.detector().event())
            .setChangedAt(Times.timestamp(now));
    if (camera.state() == State.ACTIVE) {
      state.setSealedStreamAddress(ByteString.copyFrom(camera.sealedAddress()));
    }
    if (camera.approvalExpiresAt() != null) {
      state.setApprovalExpiresAt(Times.timestamp(camera.approvalExpiresAt()));
    }
    if (camera.detectionThreshold() != null) {
      state.setDetectionThreshold(camera.detectionThreshold());
    }
    Calibration calibration = camera.calibration();
    if (calibration != null) {
      calibration.into(state);
      state.setCalibrationVersion(camera.calibrationVersion());
    }
    Acceptance acceptance = camera.acceptance();
    if (acceptance != null) {
      state.setAcceptance(acceptance.event());
    }
    zones.findAllById(camera.zoneIds()).forEach(zone -> state.addZones(shape(zone)));
    return state.build();
  }

  private static ZoneShape shape(Zone zone) {
    ZoneShape.Builder shape =
        ZoneShape.newBuilder().setZoneId(zone.id()).setName(zone.name()).setPlace(zone.place().event());
    List<List<Double>> polygon = zone.polygonM();
    if (polygon != null) {
      polygon.forEach(corner -> shape.addPolygon(ground(corner)));
    }
    for (org.plainview.camera.site.CountingLine line : zone.lines()) {
      shape.addLines(
          CountingLine.newBuilder()
              .setLineId(line.id())
              .setName(line.name())
              .setFrom(ground(line.from()))
              .setTo(ground(line.to())));
    }
    if (zone.areaM2() != null) {
      shape.setAreaM2(zone.areaM2());
    }
    if (zone.capacity() != null) {
      shape.setCapacity(zone.capacity());
    }
    return shape.build();
  }

  private static GroundPoint ground(List<Double> point) {
    return GroundPoint.newBuilder().setXM(point.get(0)).setYM(point.get(1)).build();
  }
}
