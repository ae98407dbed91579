package org.plainview.camera.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plainview.camera.support.Bodies;
import org.plainview.camera.support.CameraServiceIT;
import org.plainview.camera.support.Eventually;
import org.plainview.camera.support.TopicReader;
import org.plainview.contracts.Headers;
import org.plainview.contracts.Topics;
import org.plainview.contracts.v1.Analytic;
import org.plainview.contracts.v1.AuditFact;
import org.plainview.contracts.v1.AuditOutcome;
import org.plainview.contracts.v1.CameraState;
import org.plainview.contracts.v1.DetectorChoice;
import org.plainview.contracts.v1.Lifecycle;
import org.plainview.contracts.v1.PlaceType;
import org.plainview.contracts.v1.ZoneShape;
import org.plainview.platform.kafka.Times;
import org.plainview.platform.sealing.AddressSeal;
import org.plainview.platform.sealing.UnsealableException;
import org.springframework.beans.factory.annotation.Autowired;

class EventsIT extends CameraServiceIT {

  private final Topics topics;

  EventsIT(@Autowired Topics topics) {
    this.topics = topics;
  }

  @Test
  void tellsWorkersEveryStateAndTheStreamOnlyWhileActive() throws UnsealableException {
    String site = newSite();
    String zone = newZone(site, 0);
    String id = fresh("camera");
    Map<String, Object> body = Bodies.with(Bodies.with(Bodies.camera(id, site), "zoneIds", List.of(zone)), "detectionThreshold", 0.4);
    done(registrar().post("/api/cameras", body), 201);
    done(registrar().put("/api/cameras/" + id + "/calibration", Bodies.calibration()), 200);
    done(oversight().post("/api/cameras/" + id + "/approve", Bodies.approval()), 200);
    done(registrar().post("/api/cameras/" + id + "/activate", Map.of()), 200);
    done(oversight().post("/api/cameras/" + id + "/suspend", Bodies.reason("x")), 200);
    List<CameraState> states = states(id, 5);
    assertThat(states)
        .extracting(CameraState::getLifecycle)
        .containsExactly(
            Lifecycle.LIFECYCLE_PROPOSED,
            Lifecycle.LIFECYCLE_PROPOSED,
            Lifecycle.LIFECYCLE_APPROVED,
            Lifecycle.LIFECYCLE_ACTIVE,
            Lifecycle.LIFECYCLE_SUSPENDED);
    assertThat(states).extracting(CameraState::getVersion).isSorted().doesNotHaveDuplicates();
    assertThat(states).extracting(state -> state.getSealedStreamAddress().isEmpty()).containsExactly(true, true, true, false, true);

    CameraState active = states.get(3);
    assertThat(active.getSealedStreamAddress().toStringUtf8()).doesNotContain(Bodies.SECRET);
    assertThat(new AddressSeal(STREAM_KEY).open(id, active.getSealedStreamAddress().toByteArray())).isEqualTo(Bodies.STREAM);
    assertThatExceptionOfType(UnsealableException.class)
        .isThrownBy(() -> new AddressSeal(STREAM_KEY).open("another", active.getSealedStreamAddress().toByteArray()));
    assertThat(active.getSiteId()).isEqualTo(site);
    assertThat(active.getName()).isEqualTo("Camera " + id);
    assertThat(active.getFloor()).isEqualTo(10);
    assertThat(active.getAnalyticsList()).containsExactly(Analytic.ANALYTIC_COUNT, Analytic.ANALYTIC_DENSITY);
    assertThat(active.getFramesPerSecond()).isEqualTo(1);
    assertThat(active.getDetector()).isEqualTo(DetectorChoice.DETECTOR_CHOICE_AUTO);
    assertThat(active.getDetectionThreshold()).isEqualTo(0.4);
    assertThat(active.getHomography().getPixelToGroundCount()).isEqualTo(9);
    assertThat(Times.instant(active.getApprovalExpiresAt())).isAfter(Instant.now().plus(Duration.ofDays(170)));
    ZoneShape shape = active.getZones(0);
    assertThat(shape.getZoneId()).isEqualTo(zone);
    assertThat(shape.getAreaM2()).isEqualTo(200);
    assertThat(shape.getCapacity()).isEqualTo(400);
    assertThat(shape.getPolygonList()).hasSize(4);
    assertThat(shape.getPlace()).isEqualTo(PlaceType.PLACE_TYPE_OPEN);
  }

  @Test
  void tellsWorkersThePlaceAndTheLinesOfAZone() {
    String site = newSite();
    String zone = newZone(site, 0);
    Map<String, Object> lined = Bodies.with(Bodies.zone(zone, 0), "lines", List.of(Bodies.line("gate", 0)));
    done(registrar().put("/api/sites/" + site + "/zones/" + zone, Bodies.with(lined, "place", "STAIRS")), 200);
    String id = fresh("camera");
    done(registrar().post("/api/cameras", Bodies.with(Bodies.camera(id, site), "zoneIds", List.of(zone))), 201);
    ZoneShape shape = states(id, 1).getFirst().getZones(0);
    assertThat(shape.getPlace()).isEqualTo(PlaceType.PLACE_TYPE_STAIRS);
    assertThat(shape.getLines(0).getLineId()).isEqualTo("gate");
    assertThat(shape.getLines(0).getName()).isEqualTo("Line gate");
    assertThat(shape.getLines(0).getFrom().getYM()).isEqualTo(5);
    assertThat(shape.getLines(0).getTo().getXM()).isEqualTo(20);
  }

  @Test
  void numbersTheCalibrations() {
    String id = proposed(newSite());
    done(registrar().put("/api/cameras/" + id + "/calibration", Bodies.calibration()), 200);
    done(registrar().put("/api/cameras/" + id + "/calibration", Bodies.calibration()), 200);
    assertThat(states(id, 3)).extracting(CameraState::getCalibrationVersion).containsExactly(0L, 1L, 2L);
    assertThat(states(id, 3)).noneMatch(CameraState::hasAcceptance);
  }

  @Test
  void tellsWorkersTheNewShapeOfAZoneUnderANewVersion() {
    String site = newSite();
    String zone = newZone(site, 0);
    String id = fresh("camera");
    done(registrar().post("/api/cameras", Bodies.with(Bodies.camera(id, site), "zoneIds", List.of(zone))), 201);
    done(registrar().put("/api/sites/" + site + "/zones/" + zone, Bodies.zone(zone, 5)), 200);
    List<CameraState> states = states(id, 2);
    assertThat(states.get(1).getVersion()).isGreaterThan(states.get(0).getVersion());
    assertThat(states.get(1).getZones(0).getPolygon(0).getXM()).isEqualTo(5);
  }

  @Test
  void saysThatAnApprovalExpired() {
    String id = active(newSite());
    CLOCK.advance(Duration.ofDays(365));
    List<CameraState> states = states(id, 4);
    assertThat(states.getLast().getLifecycle()).isEqualTo(Lifecycle.LIFECYCLE_SUSPENDED);
    assertThat(states.getLast().getSealedStreamAddress().isEmpty()).isTrue();
    AuditFact fact = facts(id, 4).getLast();
    assertThat(fact.getAction()).isEqualTo("camera.expired");
    assertThat(fact.getActor()).isEqualTo("system:camera-service");
    assertThat(fact.getDetailMap()).containsEntry("reason", "Approval expired").containsEntry("state", "SUSPENDED");
  }

  @Test
  void recordsEveryCommandForTheAuditLog() {
    String site = newSite();
    String zone = newZone(site, 0);
    String id = proposed(site);
    var onDuty =
        oversight()
            .with(Headers.DUTY_PURPOSE, "Weekly%20review")
            .with(Headers.DUTY_CASE, "2026-48")
            .with(Headers.REQUEST_ID, "req-17");
    done(onDuty.post("/api/cameras/" + id + "/approve", Bodies.approval()), 200);
    AuditFact approved = facts(id, 2).getLast();
    assertThat(approved.getAction()).isEqualTo("camera.approved");
    assertThat(approved.getOutcome()).isEqualTo(AuditOutcome.AUDIT_OUTCOME_DONE);
    assertThat(approved.getActor()).isEqualTo("ines");
    assertThat(approved.getRolesList()).contains("oversight");
    assertThat(approved.getDutyPurpose()).isEqualTo("Weekly review");
    assertThat(approved.getDutyCase()).isEqualTo("2026-48");
    assertThat(approved.getRequestId()).isEqualTo("req-17");
    assertThat(approved.getObjectType()).isEqualTo("camera");
    assertThat(approved.getSiteId()).isEqualTo(site);
    assertThat(facts(site, 1).getFirst().getAction()).isEqualTo("site.created");
    assertThat(facts(zone, 1).getFirst().getAction()).isEqualTo("zone.created");
    assertThat(facts(zone, 1).getFirst().getSiteId()).isEqualTo(site);
  }

  @Test
  void saysNothingOfWhatWasRefused() {
    String id = proposed(newSite());
    done(registrar().post("/api/cameras/" + id + "/activate", Map.of()), 409);
    done(oversight().post("/api/cameras/" + id + "/approve", Bodies.approval()), 200);
    assertThat(facts(id, 2)).extracting(AuditFact::getAction).containsExactly("camera.proposed", "camera.approved");
  }

  private List<CameraState> states(String id, int count) {
    Eventually.holds(() -> assertThat(TopicReader.of(topics.cameras(), id, CameraState.parser())).hasSize(count));
    return TopicReader.of(topics.cameras(), id, CameraState.parser());
  }

  private List<AuditFact> facts(String objectId, int count) {
    Eventually.holds(() -> assertThat(TopicReader.of(topics.audit(), objectId, AuditFact.parser())).hasSize(count));
    return TopicReader.of(topics.audit(), objectId, AuditFact.parser());
  }
}
