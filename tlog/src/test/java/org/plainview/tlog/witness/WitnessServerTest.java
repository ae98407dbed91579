package org.plainview.tlog.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plainview.tlog.note.NoteSignature;
import org.plainview.tlog.note.NoteVerification.Verified;
import org.plainview.tlog.note.SignedNote;

class WitnessServerTest {
  private static final GrowingLog LOG = GrowingLog.of("example.com/log", 40);
  private static final GrowingLog OTHER = GrowingLog.of("example.com/other", 40);
  private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

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
  void answers200WithTheCosignatures() throws Exception {
    HttpResponse<String> answer = post(LOG.growth(0, 7));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains("text/plain; charset=utf-8");
    List<NoteSignature> lines = NoteSignature.parseLines(answer.body());
    assertThat(LOG.checkpoint(7).with(lines).verifiedBy(keys.verifierKeys())).isEqualTo(new Verified(lines));
  }

  @Test
  void answers409WithTheSizeThatItCosignedLast() throws Exception {
    post(LOG.growth(0, 7));
    HttpResponse<String> answer = post(LOG.growth(0, 9));

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.headers().firstValue("Content-Type")).contains("text/x.tlog.size");
    assertThat(answer.body()).isEqualTo("7\n");
  }

  @Test
  void answers404ToALogThatItDoesNotKnow() throws Exception {
    assertThat(post(OTHER.growth(0, 7)).statusCode()).isEqualTo(404);
  }

  @Test
  void answers403ToAKeyThatItDoesNotTrust() throws Exception {
    assertThat(post(LOG.withKeyOf(OTHER).growth(0, 7)).statusCode()).isEqualTo(403);
  }

  @Test
  void answers400ToAnOldSizeBeyondTheNewOne() throws Exception {
    assertThat(post(new AddCheckpoint(9, List.of(), LOG.checkpoint(7))).statusCode()).isEqualTo(400);
  }

  @Test
  void answers400ToWhatIsNoRequest() throws Exception {
    HttpResponse<String> answer = post("old 007\n\nhello\n");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).endsWith("\n").doesNotContain("Exception");
    assertThat(post("").statusCode()).isEqualTo(400);
  }

  @Test
  void answers422ToAForkThatTheRealKeySigned() throws Exception {
    post(LOG.growth(0, 7));

    assertThat(post(LOG.forkedAt(3).growth(7, 9)).statusCode()).isEqualTo(422);
    assertThat(post(LOG.forkedAt(3).growth(7, 7)).statusCode()).isEqualTo(422);
    assertThat(post(LOG.growth(7, 9)).statusCode()).isEqualTo(200);
  }

  @Test
  void answers500WithoutASignatureWhenItCannotWrite() throws Exception {
    post(LOG.growth(0, 7));
    Path inTheWay = Files.createDirectory(folder.resolve(OriginHash.of(LOG.origin()) + ".next"));
    HttpResponse<String> answer = post(LOG.growth(7, 9));

    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body()).doesNotContain("\u2014", folder.toString(), "Exception");
    assertThat(latest(LOG).body()).startsWith(LOG.checkpoint(7).encode());

    Files.delete(inTheWay);
    assertThat(post(LOG.growth(7, 9)).statusCode()).isEqualTo(200);
  }

  @Test
  void showsWhatItCosignedLast() throws Exception {
    assertThat(latest(LOG).statusCode()).isEqualTo(404);
    post(LOG.growth(0, 7));
    post(LOG.growth(7, 9));

    assertThat(latest(LOG).statusCode()).isEqualTo(200);
    SignedNote shown = SignedNote.parse(latest(LOG).body());
    assertThat(shown.text()).isEqualTo(LOG.checkpoint(9).text());
    assertThat(shown.verifiedBy(keys.verifierKeys())).isInstanceOf(Verified.class);
    assertThat(shown.verifiedBy(List.of(LOG.verifierKey()))).isInstanceOf(Verified.class);
    assertThat(latest(OTHER).statusCode()).isEqualTo(404);
  }

  @Test
  void hasNothingElse() throws Exception {
    assertThat(get("/health").body()).isEqualTo("ok\n");
    assertThat(get("/").statusCode()).isEqualTo(404);
    assertThat(get("/add-checkpoint/").statusCode()).isEqualTo(404);
    assertThat(get("/../" + OriginHash.of(LOG.origin()) + "/checkpoint").statusCode()).isEqualTo(404);
    assertThat(get("/" + OriginHash.of(LOG.origin()) + ".lock/checkpoint").statusCode()).isEqualTo(404);
  }

  @Test
  void takesNoOtherMethods() throws Exception {
    HttpResponse<String> read = get("/add-checkpoint");
    assertThat(read.statusCode()).isEqualTo(405);
    assertThat(read.headers().firstValue("Allow")).contains("POST");

    for (String method : List.of("DELETE", "HEAD", "POST")) {
      HttpRequest request =
          HttpRequest.newBuilder(TestWitness.uri(server).resolve("/health"))
              .method(method, BodyPublishers.noBody())
              .build();
      assertThat(HTTP.send(request, BodyHandlers.ofString()).statusCode()).as(method).isEqualTo(405);
    }
  }

  @Test
  void readsNoMoreThanARequestCanHave() throws Exception {
    String body = "x".repeat(WitnessHandler.MAX_BODY_BYTES + 1);

    assertThat(post(body).statusCode()).isEqualTo(413);
    assertThat(post(body.substring(1)).statusCode()).isEqualTo(400);
    assertThat(post(LOG.growth(0, 7)).statusCode()).isEqualTo(200);
  }

  @Test
  void cutsOffABodyWithoutEnd() throws Exception {
    try (Socket socket = new Socket(server.address().getAddress(), server.address().getPort())) {
      String head = "POST /add-checkpoint HTTP/1.1\r\nHost: w\r\nTransfer-Encoding: chunked\r\n\r\n";
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      byte[] chunk = ("1000\r\n" + "x".repeat(4096) + "\r\n").getBytes(StandardCharsets.US_ASCII);

      assertThatThrownBy(() -> {
        for (int sent = 0; sent < 1 << 30; sent += chunk.length) {
          socket.getOutputStream().write(chunk);
        }
      }).isInstanceOf(IOException.class);
    }
    assertThat(get("/health").statusCode()).isEqualTo(200);
  }

  @Test
  void servesOneClientOnOneConnection() throws Exception {
    String request = "GET /health HTTP/1.1\r\nHost: w\r\n";
    String three = request + "\r\n" + request + "\r\n" + request + "Connection: close\r\n\r\n";
    try (Socket socket = new Socket(server.address().getAddress(), server.address().getPort())) {
      socket.getOutputStream().write(three.getBytes(StandardCharsets.US_ASCII));

      String answers = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
      assertThat(answers.split("ok\n", -1)).hasSize(4);
    }
  }

  @Test
  void turnsAwayWhatIsTooMuchAtOnceButStaysHealthy() throws Exception {
    List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
    LogState.Turn busy = keys.store().turn(LOG.origin());
    try {
      for (int i = 0; i < WitnessHandler.MAX_AT_WORK + 10; i++) {
        answers.add(HTTP.sendAsync(request(LOG.growth(0, 7)), BodyHandlers.ofString()));
      }
      assertThat(CompletableFuture.anyOf(answers.toArray(CompletableFuture[]::new)).get())
          .isInstanceOfSatisfying(HttpResponse.class, first -> assertThat(first.statusCode()).isEqualTo(503));
      assertThat(get("/health").statusCode()).isEqualTo(200);
    } finally {
      busy.close();
    }
    assertThat(answers).extracting(answer -> answer.get().statusCode()).contains(200, 409, 503);
  }

  @Test
  void stopsServingWhenClosed() throws Exception {
    server.close();

    assertThatThrownBy(() -> get("/health")).isInstanceOf(ConnectException.class);
  }

  private HttpResponse<String> post(AddCheckpoint request) throws Exception {
    return HTTP.send(request(request), BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String body) throws Exception {
    return HTTP.send(request(body), BodyHandlers.ofString());
  }

  private HttpRequest request(AddCheckpoint request) {
    return request(new String(request.encode(), StandardCharsets.UTF_8));
  }

  private HttpRequest request(String body) {
    return HttpRequest.newBuilder(TestWitness.uri(server).resolve("/add-checkpoint"))
        .POST(BodyPublishers.ofString(body))
        .build();
  }

  private HttpResponse<String> latest(GrowingLog log) throws Exception {
    return get("/" + OriginHash.of(log.origin()) + "/checkpoint");
  }

  private HttpResponse<String> get(String path) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(TestWitness.uri(server).resolve(path)).build();
    return HTTP.send(request, BodyHandlers.ofString());
  }
}
