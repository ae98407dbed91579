package org.plainview.tlog.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plainview.tlog.note.NoteSignature;
import org.plainview.tlog.note.NoteVerification.Verified;
import org.plainview.tlog.note.SignatureType;
import org.plainview.tlog.note.SignedNote;

class WitnessClientTest {
  private static final GrowingLog LOG = GrowingLog.of("example.com/log", 40);
  private static final Duration LONG = Duration.ofMinutes(1);
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @TempDir Path folder;
  private TestWitness keys;
  private WitnessServer server;

  @BeforeEach
  void start() throws IOException {
    keys = TestWitness.in(folder);
    server = keys.serve(LOG);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void hasALogCosignedAsItGrows() throws Exception {
    WitnessClient client = client(TestWitness.uri(server));

    for (long size : new long[] {0, 1, 7, 7, 40}) {
      assertCosigned(client.cosign(LOG.checkpoint(size), LOG), LOG.checkpoint(size));
    }
  }

  @Test
  void asksAgainFromTheSizeThatTheWitnessKnows() throws Exception {
    client(TestWitness.uri(server)).cosign(LOG.checkpoint(7), LOG);

    assertCosigned(client(TestWitness.uri(server)).cosign(LOG.checkpoint(9), LOG), LOG.checkpoint(9));
  }

  @Test
  void saysWhenTheWitnessHasSeenMoreOfTheLog() throws Exception {
    WitnessClient client = client(TestWitness.uri(server));
    client.cosign(LOG.checkpoint(9), LOG);

    assertThat(client.cosign(LOG.checkpoint(7), LOG)).isEqualTo(new WitnessOutcome.Behind(9));
    assertCosigned(client.cosign(LOG.checkpoint(10), LOG), LOG.checkpoint(10));
  }

  @Test
  void startsOverWithAWitnessThatStartedOver() throws Exception {
    TestWitness fresh = new TestWitness(folder.resolve("fresh"), keys.keys());
    WitnessClient client = client(TestWitness.uri(server));
    client.cosign(LOG.checkpoint(7), LOG);
    InetSocketAddress address = server.address();
    server.close();
    server = WitnessServer.start(address, fresh.open(LOG));

    assertCosigned(client.cosign(LOG.checkpoint(9), LOG), LOG.checkpoint(9));
  }

  @Test
  void bringsBackACosignatureOfEachKey() throws Exception {
    TestWitness both =
        TestWitness.in(
            folder.resolve("both"), SignatureType.ML_DSA_44_COSIGNATURE, SignatureType.ED25519_COSIGNATURE);
    try (WitnessServer two = both.serve(LOG)) {
      WitnessClient client = new WitnessClient(TestWitness.uri(two), both.verifierKeys(), HTTP, LONG);

      assertThat(client.cosign(LOG.checkpoint(7), LOG))
          .isInstanceOfSatisfying(WitnessOutcome.Cosigned.class, by -> assertThat(by.signatures()).hasSize(2));
    }
  }

  @Test
  void tellsWhyTheWitnessRefused() throws Exception {
    WitnessClient client = client(TestWitness.uri(server));
    client.cosign(LOG.checkpoint(7), LOG);
    GrowingLog fork = LOG.forkedAt(2);

    assertThat(client.cosign(fork.checkpoint(9), fork))
        .isEqualTo(new WitnessOutcome.Refused(422, "The proof does not show that the log only grew"));
    assertThat(client.cosign(GrowingLog.of("example.com/new", 1).checkpoint(1), LOG))
        .isInstanceOfSatisfying(WitnessOutcome.Refused.class, no -> assertThat(no.status()).isEqualTo(404));
  }

  @Test
  void believesNoCosignatureByAnotherKey() throws Exception {
    WitnessClient client =
        new WitnessClient(TestWitness.uri(server), TestWitness.in(folder).verifierKeys(), HTTP, LONG);

    assertThat(client.cosign(LOG.checkpoint(7), LOG))
        .isInstanceOfSatisfying(WitnessOutcome.Refused.class, no -> assertThat(no.text()).contains("no cosignature"));
  }

  @Test
  void believesNoCosignatureOfAnotherCheckpoint() throws Exception {
    String ofAnother = keys.cosigner().sign(LOG.checkpoint(8).text()).line();

    assertRefused("HTTP/1.1 200 OK\r\nContent-Length: " + bytes(ofAnother) + "\r\n\r\n" + ofAnother);
  }

  @Test
  void ignoresLinesOfKeysThatItDoesNotKnow() throws Exception {
    String lines = TestWitness.in(folder).cosigner().sign(LOG.checkpoint(7).text()).line();
    NoteSignature known = keys.cosigner().sign(LOG.checkpoint(7).text());
    lines += known.line();

    try (CannedServer canned =
        CannedServer.answering("HTTP/1.1 200 OK\r\nContent-Length: " + bytes(lines) + "\r\n\r\n" + lines)) {
      assertThat(client(canned.uri()).add(LOG.growth(0, 7))).isEqualTo(new WitnessOutcome.Cosigned(List.of(known)));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nok\n",
        "HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n",
        "HTTP/1.1 409 Conflict\r\nContent-Length: 2\r\n\r\n5\n",
        "HTTP/1.1 409 Conflict\r\nContent-Type: text/x.tlog.size\r\nContent-Length: 1\r\n\r\n5",
        "HTTP/1.1 409 Conflict\r\nContent-Type: text/x.tlog.size\r\nContent-Length: 3\r\n\r\n05\n",
        "HTTP/1.1 409 Conflict\r\nContent-Type: text/x.tlog.size\r\nContent-Length: 3\r\n\r\n-5\n",
        "HTTP/1.1 409 Conflict\r\nContent-Type: text/x.tlog.size\r\nContent-Length: 2\r\n\r\n0\n",
        "HTTP/1.1 500 Oops\r\nContent-Length: 0\r\n\r\n"
      })
  void takesNothingElseForAnAnswer(String answer) throws Exception {
    assertRefused(answer);
  }

  @Test
  void showsOnlyTheBeginningOfAForeignTextAndNoControlCharacters() throws Exception {
    String text = "no\u001b[31m\r\n" + "x".repeat(5_000);

    try (CannedServer canned =
        CannedServer.answering("HTTP/1.1 403 No\r\nContent-Length: " + bytes(text) + "\r\n\r\n" + text)) {
      assertThat(client(canned.uri()).add(LOG.growth(0, 7)))
          .isInstanceOfSatisfying(
              WitnessOutcome.Refused.class,
              no -> assertThat(no.text()).startsWith("no [31m xxx").hasSizeLessThan(250));
    }
  }

  @Test
  void readsNoAnswerWithoutEnd() throws Exception {
    String flood = "HTTP/1.1 200 OK\r\nContent-Length: 100000000\r\n\r\n" + "x".repeat(1 << 20);

    try (CannedServer canned = CannedServer.answering(flood)) {
      assertThat(client(canned.uri()).add(LOG.growth(0, 7))).isInstanceOf(WitnessOutcome.Unreachable.class);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n", "HTTP/1.1 200 OK\r\n"})
  void waitsNoLongerThanItsLimit(String begun) throws Exception {
    try (CannedServer canned = CannedServer.answering(begun)) {
      WitnessClient client = new WitnessClient(canned.uri(), keys.verifierKeys(), HTTP, Duration.ofMillis(200));

      assertThat(client.add(LOG.growth(0, 7))).isInstanceOf(WitnessOutcome.Unreachable.class);
    }
  }

  @Test
  void saysWhenNobodyListens() throws Exception {
    server.close();

    assertThat(client(TestWitness.uri(server)).cosign(LOG.checkpoint(7), LOG))
        .isInstanceOfSatisfying(
            WitnessOutcome.Unreachable.class, gone -> assertThat(gone.reason()).contains("ConnectException"));
  }

  @Test
  void needsCosignatureKeysAndACheckpoint() {
    URI uri = TestWitness.uri(server);
    SignedNote text = new SignedNote("just text\n", LOG.checkpoint(7).signatures());

    assertThatThrownBy(() -> new WitnessClient(uri, List.of(), HTTP, LONG))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new WitnessClient(uri, List.of(LOG.verifierKey()), HTTP, LONG))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> client(uri).cosign(text, LOG)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void passesOnThatTheLogCannotBeRead() throws Exception {
    WitnessClient client = client(TestWitness.uri(server));
    client.cosign(LOG.checkpoint(7), LOG);

    assertThatThrownBy(() -> client.cosign(LOG.checkpoint(9), (height, index) -> {
      throw new IOException("no such tile");
    })).hasMessage("no such tile");
  }

  private WitnessClient client(URI prefix) {
    return new WitnessClient(prefix, keys.verifierKeys(), HTTP, LONG);
  }

  private void assertRefused(String answer) throws Exception {
    try (CannedServer canned = CannedServer.answering(answer)) {
      assertThat(client(canned.uri()).add(LOG.growth(0, 7))).isInstanceOf(WitnessOutcome.Refused.class);
    }
  }

  private void assertCosigned(WitnessOutcome outcome, SignedNote checkpoint) {
    assertThat(outcome)
        .isInstanceOfSatisfying(
            WitnessOutcome.Cosigned.class,
            by -> assertThat(checkpoint.with(by.signatures()).verifiedBy(keys.verifierKeys()))
                .isEqualTo(new Verified(by.signatures())));
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
