package org.plainview.audit.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plainview.audit.AuditServiceIT;
import org.plainview.audit.Drafts;
import org.plainview.audit.log.Appended;
import org.plainview.audit.log.AuditLog;
import org.plainview.contracts.Role;
import org.plainview.testing.JsonApi.Answer;
import org.plainview.testing.Tokens;
import org.plainview.tlog.policy.Policy;
import org.plainview.tlog.proof.ProofBundle;
import org.plainview.tlog.proof.ProofOutcome;
import org.plainview.tlog.tile.DirectoryFiles;
import org.plainview.tlog.tile.EntryBundle;
import org.plainview.tlog.verify.LogVerifier;
import org.plainview.tlog.verify.Outcome;
import org.springframework.beans.factory.annotation.Autowired;

class PublishIT extends AuditServiceIT {

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final AuditLog log;
  private final PublishedLog published;

  PublishIT(@Autowired AuditLog log, @Autowired PublishedLog published) {
    this.log = log;
    this.published = published;
  }

  @Test
  void whatIsDurableIsSoonInALogThatVerifiesFromItsFilesAlone() throws Exception {
    append(300);

    Outcome outcome = LogVerifier.of(new DirectoryFiles(LOG.folder()), LOG.policy()).verify();

    assertThat(outcome).isInstanceOfSatisfying(Outcome.Verified.class, verified -> assertThat(verified.entriesChecked()).isTrue());
  }

  @Test
  void provesAnEntryAgainstTheCheckpointThatTheWorldSees() throws Exception {
    long index = append(1);
    Answer entry = oversight().get("/api/audit/entries/" + index);

    HttpResponse<String> text = text("/api/audit/entries/" + index + "/proof", Tokens.of(Role.OVERSIGHT));
    ProofBundle proof = ProofBundle.parse(text.body());

    assertThat(text.statusCode()).isEqualTo(200);
    assertThat(proof.index()).isEqualTo(index);
    byte[] leaf = entry.text("/leaf").getBytes(StandardCharsets.UTF_8);
    assertThat(proof.check(leaf, LOG.policy())).isInstanceOf(ProofOutcome.Proven.class);
    assertThat(proof.check("another".getBytes(StandardCharsets.UTF_8), LOG.policy()))
        .isInstanceOf(ProofOutcome.NotIncluded.class);
  }

  @Test
  void showsTheTreeToEverybodyAndTheEntriesToOversight() throws Exception {
    long index = append(257);

    HttpResponse<String> checkpoint = text("/api/log/checkpoint", null);
    assertThat(checkpoint.statusCode()).isEqualTo(200);
    assertThat(checkpoint.headers().firstValue("Content-Type")).contains("text/plain;charset=utf-8");
    assertThat(checkpoint.headers().firstValue("Cache-Control")).contains("no-cache");
    HttpResponse<byte[]> tile = bytes("/api/log/tile/0/000", null);
    assertThat(tile.body()).hasSize(8192);
    assertThat(tile.headers().firstValue("Cache-Control").orElse("")).contains("immutable", "public");
    assertThat(text("/api/log/tile/entries/000", null).statusCode()).isEqualTo(401);
    assertThat(text("/api/log/tile/entries/000", Tokens.of(Role.OPERATOR)).statusCode()).isEqualTo(403);
    HttpResponse<byte[]> bundle = bytes("/api/log/tile/entries/000", Tokens.of(Role.OVERSIGHT));
    assertThat(EntryBundle.decode(bundle.body(), 256)).hasSize(256);
    assertThat(bundle.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(index).isGreaterThan(255);
  }

  @Test
  void knowsNoFileThatALogDoesNotHave() throws Exception {
    for (String path : List.of("0/999", "0/0", "1", "entries/000", "0/000.p/0", "64/000", "0/000/..", "checkpoint")) {
      assertThat(text("/api/log/tile/" + path, null).statusCode()).as(path).isIn(400, 401, 404);
    }
  }

  @Test
  void saysWhomToTrust() throws Exception {
    Policy policy = Policy.parse(text("/api/log/policy", null).body());

    assertThat(policy).isEqualTo(LOG.policy());
  }

  @Test
  void tellsOversightHowFarItIsPublished() throws Exception {
    long index = append(3);

    Answer state = oversight().get("/api/audit/state");

    assertThat(state.text("/log/origin")).isEqualTo("plainview.test/audit");
    assertThat(state.body().at("/log/publishedSize").asLong()).isGreaterThan(index);
    assertThat(state.text("/log/state")).isEqualTo("PUBLISHING");
    assertThat(state.text("/log/keys/0")).isEqualTo(LOG.key().verifierKey().encode());
    assertThat(state.text("/quorum")).isEqualTo("none");
  }

  /** Appends, waits until all are published, and returns the last index. */
  private long append(int count) throws Exception {
    long last = -1;
    for (int i = 0; i < count; i++) {
      Appended appended = log.append(Drafts.of(UUID.randomUUID(), "camera.read"), Duration.ofSeconds(10));
      last = Math.max(last, ((Appended.At) appended).index());
    }
    assertThat(published.awaitPublished(last, Duration.ofSeconds(20))).isTrue();
    return last;
  }

  private HttpResponse<String> text(String path, String token) throws IOException, InterruptedException {
    return HTTP.send(request(path, token), HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<byte[]> bytes(String path, String token) throws IOException, InterruptedException {
    return HTTP.send(request(path, token), HttpResponse.BodyHandlers.ofByteArray());
  }

  private HttpRequest request(String path, String token) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(baseUrl() + path));
    return token == null ? request.build() : request.header("Authorization", "Bearer " + token).build();
  }
}
