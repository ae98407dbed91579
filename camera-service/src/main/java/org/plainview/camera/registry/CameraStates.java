package org.plainview.camera.registry;

import com.google.protobuf.ByteString;
import java.time.Instant;
import java.util.List;
import org.plainview.camera.calibration.Calibration;
import org.plainview.camera.lifecycle.State;
import org.plainview.camera.site.Zone;
import org.plainview.camera.site.Zones;
import org.plainview.contracts.v1.CameraState;
import org.plainview.contracts.v1.CountingLine;
import org.plainview.contracts.v1.GroundPoint;
import org.plainview.contracts.v1.ZoneShape;
import org.plainview.platform.kafka.Times;
import org.springframework.stereotype.Component;

/** Cameras as events tell of them. */
@Component
class CameraStates {

  private final Zones zones;

  CameraStates(Zones zones) {
    this.zones = zones;
  }

  /** With its stream address only while it is active: whoever reads the topic needs it for nothing else. */
  CameraState of(Camera camera, Instant now) {
    CameraState.Builder state = withoutAddress(camera, now);
    if (camera.state() == State.ACTIVE) {
      state.setSealedStreamAddress(ByteString.copyFrom(camera.sealedAddress()));
    }
    return state.build();
  }

  /** With its stream address, for a worker that was asked for a still. */
  CameraState forStill(Camera camera, Instant now) {
    return withoutAddress(camera, now)
        .setSealedStreamAddress(ByteString.copyFrom(camera.sealedAddress()))
        .build();
  }

  private CameraState.Builder withoutAddress(Camera camera, Instant now) {
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
    return state;
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
