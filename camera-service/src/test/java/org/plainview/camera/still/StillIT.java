package org.plainview.camera.still;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.plainview.camera.support.Bodies;
import org.plainview.camera.support.CameraServiceIT;
import org.plainview.camera.support.Eventually;
import org.plainview.camera.support.TopicReader;
import org.plainview.camera.support.WorkerStandIn;
import org.plainview.contracts.Role;
import org.plainview.contracts.Topics;
import org.plainview.contracts.v1.AuditFact;
import org.plainview.contracts.v1.CameraState;
import org.plainview.platform.sealing.AddressSeal;
import org.plainview.testing.JsonApi.Answer;
import org.plainview.testing.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class StillIT extends CameraServiceIT {

  private static final byte[] PNG = "\u0089PNG of a place without people".getBytes(StandardCharsets.ISO_8859_1);

  private final Topics topics;

  StillIT(@Autowired Topics topics) {
    this.topics = topics;
  }

  @BeforeEach
  void aWorkerThatAnswers() {
    WORKER.answers(PNG);
    WORKER.asked().clear();
  }

  @Test
  void showsTheStillOnceAndSaysSoTwice() throws Exception {
    String id = approved(newSite());
    HttpResponse<byte[]> still = still(id);
    assertThat(still.statusCode()).isEqualTo(200);
    assertThat(still.body()).isEqualTo(PNG);
    assertThat(still.headers().firstValue("Content-Type")).hasValue("image/png");
    assertThat(still.headers().firstValue("Cache-Control")).hasValue("no-store");
    List<AuditFact> facts = facts(id, 4);
    assertThat(facts).extracting(AuditFact::getAction).endsWith("camera.still-asked", "camera.still-shown");
    assertThat(facts.getLast().getActor()).isEqualTo("remy");
  }

  @Test
  void asksAWorkerInItsOwnNameWithTheAddressSealed() throws Exception {
    String id = active(newSite());
    still(id);
    WorkerStandIn.Asked asked = WORKER.asked().getFirst();
    String claims =
        new String(Base64.getUrlDecoder().decode(asked.authorization().split("\\.")[1]), StandardCharsets.UTF_8);
    assertThat(claims).contains("\"registry\"").doesNotContain("registrar");
    CameraState camera = asked.camera();
    assertThat(camera.getSealedStreamAddress().toStringUtf8()).doesNotContain(Bodies.SECRET);
    assertThat(new AddressSeal(STREAM_KEY).open(id, camera.getSealedStreamAddress().toByteArray())).isEqualTo(Bodies.STREAM);
  }

  @Test
  void lookingThroughACameraNeedsAnApprovalThatHolds() {
    String site = newSite();
    assertThat(ask(proposed(site)).code()).isEqualTo("wrong-state");
    String suspended = active(site);
    done(oversight().post("/api/cameras/" + suspended + "/suspend", Bodies.reason("Complaint")), 200);
    assertThat(ask(suspended).code()).isEqualTo("wrong-state");
    String expired = approved(site);
    CLOCK.advance(Duration.ofDays(365));
    assertThat(ask(expired).code()).isEqualTo("wrong-state");
    assertThat(ask("no-such-camera").code()).isEqualTo("not-found");
    assertThat(WORKER.asked()).isEmpty();
  }

  @Test
  void showsNothingWhenTheApprovalEndsWhileTheWorkerWatches() throws Exception {
    String id = active(newSite());
    CountDownLatch minute = new CountDownLatch(1);
    WORKER.holds(minute);
    CompletableFuture<HttpResponse<byte[]>> still = CompletableFuture.supplyAsync(() -> still(id));
    Eventually.holds(() -> assertThat(WORKER.asked()).hasSize(1));
    done(oversight().post("/api/cameras/" + id + "/suspend", Bodies.reason("Complaint")), 200);
    minute.countDown();
    assertThat(still.get().statusCode()).isEqualTo(409);
    assertThat(still.get().body()).isNotEqualTo(PNG);
    assertThat(facts(id, 6)).extracting(AuditFact::getAction).endsWith("camera.still-refused");
  }

  @Test
  void makesOneStillOfACameraAtATime() throws Exception {
    String id = active(newSite());
    CountDownLatch minute = new CountDownLatch(1);
    WORKER.holds(minute);
    CompletableFuture<HttpResponse<byte[]>> first = CompletableFuture.supplyAsync(() -> still(id));
    Eventually.holds(() -> assertThat(WORKER.asked()).hasSize(1));
    assertThat(ask(id).code()).isEqualTo("still-in-progress");
    minute.countDown();
    assertThat(first.get().statusCode()).isEqualTo(200);
    assertThat(still(id).statusCode()).isEqualTo(200);
  }

  @Test
  void passesOnWhyThereIsNone() {
    String id = active(newSite());
    for (Map.Entry<String, Integer> code : Map.of("people-in-still", 409, "no-picture", 409, "unavailable", 503).entrySet()) {
      WORKER.refuses(code.getValue(), code.getKey());
      Answer answer = ask(id);
      assertThat(answer.status()).isEqualTo(code.getValue());
      assertThat(answer.code()).isEqualTo(code.getKey());
    }
    WORKER.refuses(403, "forbidden");
    assertThat(ask(id).code()).as("the registry's trouble with its own account is not the registrar's").isEqualTo("unavailable");
    assertThat(facts(id, 11)).extracting(AuditFact::getAction).doesNotContain("camera.still-shown");
  }

  @Test
  void leavesNoPictureInDatabaseTopicsOrLog(CapturedOutput output) throws Exception {
    String id = active(newSite());
    still(id);
    facts(id, 5);
    String trace = "PNG of a place";
    assertThat(output.getAll()).doesNotContain(trace);
    TopicReader.records(topics.audit()).forEach(one -> assertThat(new String(one.value(), StandardCharsets.ISO_8859_1)).doesNotContain(trace));
    try (Connection connection = DATABASE.connect();
        ResultSet leases = connection.createStatement().executeQuery("SELECT count(*) FROM still_lease WHERE camera_id = '" + id + "'")) {
      leases.next();
      assertThat(leases.getInt(1)).isZero();
    }
  }

  private Answer ask(String id) {
    return registrar().post("/api/cameras/" + id + "/still", "");
  }

  private HttpResponse<byte[]> still(String id) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(baseUrl() + "/api/cameras/" + id + "/still"))
            .header("Authorization", "Bearer " + Tokens.of(Role.REGISTRAR))
            .POST(HttpRequest.BodyPublishers.noBody())
            .build();
    return HttpClient.newHttpClient().sendAsync(request, HttpResponse.BodyHandlers.ofByteArray()).join();
  }

  private List<AuditFact> facts(String objectId, int count) {
    Eventually.holds(() -> assertThat(TopicReader.of(topics.audit(), objectId, AuditFact.parser())).hasSize(count));
    return TopicReader.of(topics.audit(), objectId, AuditFact.parser());
  }
}
