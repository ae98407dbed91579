package org.plainview.camera.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.plainview.camera.support.Bodies;
import org.plainview.camera.support.CameraServiceIT;
import org.plainview.camera.support.Eventually;
import org.plainview.contracts.Role;
import org.plainview.platform.problem.ProblemException;
import org.plainview.platform.security.Caller;
import org.plainview.testing.JsonApi.Answer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.test.context.TestConstructor;

@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class LifeIT extends CameraServiceIT {

  private final Moves moves;

  LifeIT(ObjectProvider<Moves> moves) {
    this.moves = moves.getObject();
  }

  @Test
  void leadsFromAProposalToRetirementAndKeepsTheHistory() {
    String id = active(newSite());
    assertThat(state(id)).isEqualTo("ACTIVE");
    done(oversight().post("/api/cameras/" + id + "/suspend", Bodies.reason("Complaint 17")), 200);
    assertThat(registrar().get("/api/cameras/" + id).text("/stateReason")).isEqualTo("Complaint 17");
    done(oversight().post("/api/cameras/" + id + "/resume", Bodies.reason("Settled")), 200);
    done(registrar().post("/api/cameras/" + id + "/retire", Bodies.reason("Rebuilt")), 200);
    Answer history = oversight().get("/api/cameras/" + id + "/history");
    assertThat(history.body().path("items").valueStream().map(event -> event.path("action").asString()))
        .containsExactly(
            "camera.retired", "camera.resumed", "camera.suspended", "camera.activated", "camera.approved", "camera.proposed");
    assertThat(history.text("/items/2/actor")).isEqualTo("ines");
    assertThat(history.text("/items/2/reason")).isEqualTo("Complaint 17");
    assertThat(history.text("/items/2/fromState")).isEqualTo("ACTIVE");
    assertThat(history.text("/items/2/toState")).isEqualTo("SUSPENDED");
  }

  @Test
  void refusesWhatTheStateDoesNotAllow() {
    String id = proposed(newSite());
    assertThat(registrar().post("/api/cameras/" + id + "/activate", Map.of()).code()).isEqualTo("wrong-state");
    assertThat(oversight().post("/api/cameras/" + id + "/suspend", Bodies.reason("x")).code()).isEqualTo("wrong-state");
    assertThat(oversight().post("/api/cameras/" + id + "/resume", Bodies.reason("x")).code()).isEqualTo("wrong-state");
    done(oversight().post("/api/cameras/" + id + "/reject", Bodies.reason("Not necessary")), 200);
    assertThat(oversight().post("/api/cameras/" + id + "/approve", Bodies.approval()).code()).isEqualTo("wrong-state");
    assertThat(oversight().post("/api/cameras/no-such-camera/approve", Bodies.approval()).code()).isEqualTo("not-found");
  }

  @Test
  void asksForAReason() {
    String id = proposed(newSite());
    for (String move : Set.of("approve", "reject", "suspend", "resume", "retire")) {
      for (Object reason : new Object[] {"", "  ", "x".repeat(2_001), "a\u0000b"}) {
        Map<String, Object> body = Bodies.with(Bodies.approval(), "reason", reason);
        Answer answer = oversight().post("/api/cameras/" + id + "/" + move, body);
        assertThat(answer.text("/errors/0/field")).as("%s: %s", move, answer.body()).isEqualTo("reason");
      }
      assertThat(oversight().post("/api/cameras/" + id + "/" + move, Map.of()).code()).isEqualTo("invalid-fields");
    }
    assertThat(state(id)).isEqualTo("PROPOSED");
  }

  @Test
  void approvesForTwelveMonthsAtMostAndNotPastTheEnd() {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    String site = newSite();
    String id = proposed(site);
    refusesExpiry(id, today.minusDays(1).toString());
    refusesExpiry(id, today.plusMonths(12).plusDays(1).toString());
    refusesExpiry(id, "+999999999-12-31");
    String ending = fresh("camera");
    Map<String, Object> body = Bodies.with(Bodies.camera(ending, site), "endOn", today.plusMonths(7).toString());
    done(registrar().post("/api/cameras", body), 201);
    refusesExpiry(ending, today.plusMonths(7).plusDays(1).toString());
    Map<String, Object> longest = Bodies.with(Bodies.approval(), "expiresOn", today.plusMonths(12).toString());
    Answer approved = done(oversight().post("/api/cameras/" + id + "/approve", longest), 200);
    assertThat(approved.text("/approvalExpiresAt")).isEqualTo(today.plusMonths(12).plusDays(1) + "T00:00:00Z");
    assertThat(approved.text("/approvedBy")).isEqualTo("ines");
    assertThat(approved.text("/approvalReason")).isEqualTo("Necessary and proportionate");
  }

  private void refusesExpiry(String id, String expiresOn) {
    Answer answer = oversight().post("/api/cameras/" + id + "/approve", Bodies.with(Bodies.approval(), "expiresOn", expiresOn));
    assertThat(answer.text("/errors/0/field")).as("%s: %s", expiresOn, answer.body()).isEqualTo("expiresOn");
  }

  /** Nobody of the realm is both; a deployment may give both roles to one account. */
  @Test
  void needsTwoPeople() {
    String site = newSite();
    String id = proposed(site);
    ApprovalBody approval = new ApprovalBody("Mine is fine", LocalDate.now(ZoneOffset.UTC).plusDays(30));
    refusesSamePerson(id, approval, "remy");
    // Whoever proposed it is not freed by somebody else's change, nor whoever changed it by a later one.
    moves.approve(id, approval, person("ines"));
    done(registrar().put("/api/cameras/" + id, Bodies.with(Bodies.camera(id, site), "floor", 5)), 200);
    refusesSamePerson(id, approval, "remy");
    assertThat(moves.approve(id, approval, person("ines")).state().name()).isEqualTo("APPROVED");
  }

  private void refusesSamePerson(String id, ApprovalBody approval, String name) {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> moves.approve(id, approval, person(name)))
        .satisfies(problem -> assertThat(problem.code().code()).isEqualTo("same-person"));
  }

  private static Caller person(String name) {
    return new Caller(name, Set.of(Role.REGISTRAR, Role.OVERSIGHT), Set.of("*"), null, "");
  }

  @Test
  void suspendsACameraWhoseApprovalHasExpiredUntilItIsProposedAgain() {
    String site = newSite();
    String id = active(site);
    String inTime = approved(site);
    CLOCK.advance(Duration.ofDays(365));
    Eventually.holds(() -> assertThat(state(id)).isEqualTo("SUSPENDED"));
    Eventually.holds(() -> assertThat(state(inTime)).isEqualTo("SUSPENDED"));
    assertThat(registrar().get("/api/cameras/" + id).text("/stateReason")).isEqualTo("Approval expired");
    Answer history = oversight().get("/api/cameras/" + id + "/history");
    assertThat(history.text("/items/0/action")).isEqualTo("camera.expired");
    assertThat(history.text("/items/0/actor")).isEqualTo("system:camera-service");
    Answer resumed = oversight().post("/api/cameras/" + id + "/resume", Bodies.reason("Go on"));
    assertThat(resumed.code()).isEqualTo("wrong-state");
    assertThat(resumed.text("/detail")).contains("expired");
    LocalDate later = LocalDate.now(ZoneOffset.UTC).plusDays(400);
    Map<String, Object> same = Bodies.with(Bodies.with(Bodies.camera(id, site), "streamAddress", null), "reviewOn", later.toString());
    Answer again = done(registrar().put("/api/cameras/" + id, same), 200);
    assertThat(again.text("/state")).isEqualTo("PROPOSED");
    Map<String, Object> approval = Bodies.with(Bodies.approval(), "expiresOn", later.toString());
    done(oversight().post("/api/cameras/" + id + "/approve", approval), 200);
    done(registrar().post("/api/cameras/" + id + "/activate", Map.of()), 200);
  }

  @Test
  void looksAgainWhereTheStreamLeadsBeforeItIsWatched() {
    String site = newSite();
    HOSTS.set("moving.example.org", "93.184.216.34");
    String id = fresh("camera");
    done(registrar().post("/api/cameras", Bodies.with(Bodies.camera(id, site), "streamAddress", "rtsp://moving.example.org/")), 201);
    done(oversight().post("/api/cameras/" + id + "/approve", Bodies.approval()), 200);
    HOSTS.set("moving.example.org", "10.0.0.7");
    assertThat(registrar().post("/api/cameras/" + id + "/activate", Map.of()).code()).isEqualTo("forbidden-stream-address");
    assertThat(state(id)).isEqualTo("APPROVED");
    HOSTS.set("moving.example.org", "93.184.216.34");
    done(registrar().post("/api/cameras/" + id + "/activate", Map.of()), 200);
    done(oversight().post("/api/cameras/" + id + "/suspend", Bodies.reason("x")), 200);
    HOSTS.set("moving.example.org", "127.0.0.1");
    assertThat(oversight().post("/api/cameras/" + id + "/resume", Bodies.reason("x")).code()).isEqualTo("forbidden-stream-address");
  }

  @Test
  void mayWatchACameraThatIsNotCalibrated() {
    assertThat(registrar().get("/api/cameras/" + active(newSite())).body().has("calibration")).isFalse();
  }
}
