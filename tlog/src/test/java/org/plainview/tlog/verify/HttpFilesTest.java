package org.plainview.tlog.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plainview.tlog.tile.LogPath;
import org.plainview.tlog.tile.MalformedLogException;
import org.plainview.tlog.verify.Outcome.Verified;

class HttpFilesTest {

  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final Instant NOW = Instant.parse("2026-11-25T19:00:00Z");

  private record Answer(int status, Map<String, String> headers, byte[] body) {
    static Answer of(int status, String... headers) {
      Map<String, String> map = new ConcurrentHashMap<>();
      for (int i = 0; i < headers.length; i += 2) {
        map.put(headers[i], headers[i + 1]);
      }
      return new Answer(status, map, new byte[0]);
    }

    Answer body(byte[] content) {
      return new Answer(status, headers, content);
    }
  }

  private final Map<String, List<Answer>> answers = new ConcurrentHashMap<>();
  private final List<String> authorised = new CopyOnWriteArrayList<>();
  private final List<Duration> waits = new CopyOnWriteArrayList<>();
  private HttpServer server;
  private HttpFiles files;

  @BeforeEach
  void serves() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
    files = files(Optional.empty(), LIMIT);
  }

  @AfterEach
  void stops() {
    files.close();
    server.stop(0);
  }

  private HttpFiles files(Optional<String> token, Duration limit) {
    Patience patience = new Patience(Clock.fixed(NOW, ZoneOffset.UTC), waits::add);
    URI prefix = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/log");
    return new HttpFiles(prefix, token, limit, patience);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"))
        .ifPresent(value -> authorised.add(path + " " + value));
    List<Answer> left = answers.getOrDefault(path, List.of(Answer.of(404)));
    Answer answer = left.size() > 1 ? left.removeFirst() : left.getFirst();
    answer.headers().forEach(exchange.getResponseHeaders()::set);
    exchange.sendResponseHeaders(answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
    exchange.getResponseBody().write(answer.body());
    exchange.close();
  }

  private void on(String path, Answer... inOrder) {
    answers.put("/log/" + path, new ArrayList<>(List.of(inOrder)));
  }

  private Optional<byte[]> read(String path) throws IOException {
    return files.read(TestLog.path(path));
  }

  @Test
  void aWholeLogIsVerifiedOverHttp() throws Exception {
    TestLog log = TestLog.of(3000);
    for (LogPath path : log.paths()) {
      on(path.text(), Answer.of(200).body(log.read(path).orElseThrow()));
    }

    assertThat(LogVerifier.of(files, TestLog.policy()).parallel(8).verify()).isInstanceOf(Verified.class);
  }

  @Test
  void aFileThatIsNotThereIsEmpty() throws Exception {
    on("tile/0/000", Answer.of(410));

    assertThat(read("checkpoint")).isEmpty();
    assertThat(read("tile/0/000")).isEmpty();
  }

  @Test
  void waitsAsLongAsABusyServerAsks() throws Exception {
    on(
        "checkpoint",
        Answer.of(429, "Retry-After", "7"),
        Answer.of(503, "Retry-After", "Wed, 25 Nov 2026 19:00:09 GMT"),
        Answer.of(503, "Retry-After", "Wed, 25 Nov 2026 18:00:00 GMT"),
        Answer.of(429),
        Answer.of(200).body(TestLog.bytes("here")));

    assertThat(read("checkpoint").orElseThrow()).asString().isEqualTo("here");
    assertThat(waits).extracting(Duration::toSeconds).containsExactly(7L, 9L, 0L, 8L);
  }

  @Test
  void stopsAskingAServerThatStaysBusy() {
    on("checkpoint", Answer.of(429, "Retry-After", "1"));
    assertThatThrownBy(() -> read("checkpoint")).isInstanceOf(IOException.class).hasMessageContaining("busy");
    assertThat(waits).hasSize(Patience.MAX_WAITS);

    on("checkpoint", Answer.of(429, "Retry-After", "86400"));
    assertThatThrownBy(() -> read("checkpoint")).hasMessageContaining("come back in 86400 s");
  }

  @Test
  void onlyRequestsForEntriesCarryTheToken() throws Exception {
    files.close();
    files = files(Optional.of("secret"), LIMIT);

    read("checkpoint");
    read("tile/0/000");
    read("tile/entries/000");

    assertThat(authorised).containsExactly("/log/tile/entries/000 Bearer secret");
  }

  @Test
  void aTokenIsNotSentInTheClear() {
    URI elsewhere = URI.create("http://log.example/log");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new HttpFiles(elsewhere, Optional.of("secret"), LIMIT))
        .withMessageContaining("https");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> files(Optional.of("two\nlines"), LIMIT))
        .withMessageNotContaining("two");
    new HttpFiles(elsewhere, Optional.empty(), LIMIT).close();
    new HttpFiles(URI.create("https://log.example/log"), Optional.of("secret"), LIMIT).close();
  }

  @Test
  void otherAddressesAreNoLogs() {
    for (String prefix :
        List.of("ftp://log.example/", "log", "https://me:secret@log.example/", "https://log.example/?a=1")) {
      assertThatIllegalArgumentException()
          .as(prefix)
          .isThrownBy(() -> new HttpFiles(URI.create(prefix), Optional.empty(), LIMIT));
    }
  }

  @Test
  void whatIsRefusedIsForbidden() {
    on("tile/entries/000", Answer.of(401));
    on("tile/entries/001", Answer.of(403));

    assertThatThrownBy(() -> read("tile/entries/000")).isInstanceOf(ForbiddenFileException.class);
    assertThatThrownBy(() -> read("tile/entries/001")).isInstanceOf(ForbiddenFileException.class);
  }

  @Test
  void followsRedirectsOnTheSameServerOnly() throws Exception {
    on("moved", Answer.of(200).body(TestLog.bytes("moved")));
    on("checkpoint", Answer.of(302, "Location", "/log/moved"));
    on("tile/0/000", Answer.of(301, "Location", "http://localhost:" + server.getAddress().getPort() + "/log/moved"));
    on("tile/0/001", Answer.of(302, "Location", "001"));
    on("tile/0/002", Answer.of(302));

    assertThat(read("checkpoint").orElseThrow()).asString().isEqualTo("moved");
    assertThatThrownBy(() -> read("tile/0/000")).hasMessageContaining("another server");
    assertThatThrownBy(() -> read("tile/0/001")).hasMessageContaining("from one redirect to the next");
    assertThatThrownBy(() -> read("tile/0/002")).isInstanceOf(IOException.class);
  }

  @Test
  void unpacksGzip() throws Exception {
    on("tile/entries/000", Answer.of(200, "Content-Encoding", "gzip").body(gzip(TestLog.bytes("entries"))));
    on("tile/entries/001", Answer.of(200, "Content-Encoding", "br").body(TestLog.bytes("entries")));

    assertThat(read("tile/entries/000").orElseThrow()).asString().isEqualTo("entries");
    assertThatThrownBy(() -> read("tile/entries/001")).hasMessageContaining("unknown encoding");
  }

  @Test
  void readsNoMoreThanAFileCanHave() throws Exception {
    on("tile/0/000.p/1", Answer.of(200).body(new byte[33]));
    on("tile/0/000.p/2", Answer.of(200).body(new byte[1 << 20]));
    on("tile/0/000.p/3", Answer.of(200, "Content-Encoding", "gzip").body(gzip(new byte[100_000])));

    assertThatThrownBy(() -> read("tile/0/000.p/1")).isInstanceOf(MalformedLogException.class);
    assertThatThrownBy(() -> read("tile/0/000.p/2")).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> read("tile/0/000.p/3")).isInstanceOf(MalformedLogException.class);
  }

  @Test
  void otherAnswersAreNoFiles() {
    on("checkpoint", Answer.of(500));

    assertThatThrownBy(() -> read("checkpoint")).hasMessageContaining("status 500");
  }

  @Test
  void aServerThatDoesNotAnswerIsNotWaitedForForEver() {
    CountDownLatch never = new CountDownLatch(1);
    server.createContext("/log/checkpoint", _ -> {
      try {
        never.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    });
    files.close();
    files = files(Optional.empty(), Duration.ofMillis(300));

    assertThatThrownBy(() -> read("checkpoint")).hasMessageContaining("did not answer");
    never.countDown();
  }

  @Test
  void aServerThatIsNotThereIsNamed() {
    server.stop(0);

    assertThatThrownBy(() -> read("checkpoint")).isInstanceOf(IOException.class).hasMessageContaining("cannot be read");
  }

  private static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(content);
    }
    return packed.toByteArray();
  }
}
