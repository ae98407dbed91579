package org.plainview.audittool.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plainview.audittool.Ran;
import org.plainview.audittool.TestLog;

/** A log behind a server as Plainview's: entries for oversight only, and no more requests than it allows. */
class VerifyOverHttpTest {

  @TempDir private Path folder;
  @TempDir private Path other;
  private final Map<String, Boolean> refused = new ConcurrentHashMap<>();
  private TestLog log;
  private Path policy;
  private Path token;
  private HttpServer server;
  private String url;

  @BeforeEach
  void serves() throws IOException {
    log = TestLog.of(folder, 1000);
    policy = TestLog.policyFile(other);
    token = Files.writeString(other.resolve("token"), "of-an-overseer\n");
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/api/log/", this::answer);
    server.start();
    url = "http://127.0.0.1:" + server.getAddress().getPort() + "/api/log";
  }

  @AfterEach
  void stops() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath().substring("/api/log/".length());
    Path file = folder.resolve(path);
    String authorization = exchange.getRequestHeaders().getFirst("Authorization");
    int status = 200;
    if (path.startsWith("tile/entries") && !"Bearer of-an-overseer".equals(authorization)) {
      status = authorization == null ? 401 : 403;
    } else if (refused.putIfAbsent(path, true) == null) {
      exchange.getResponseHeaders().set("Retry-After", "0");
      status = 429;
    } else if (!Files.exists(file)) {
      status = 404;
    }
    byte[] body = status == 200 ? Files.readAllBytes(file) : new byte[0];
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Test
  void anOverseerVerifiesEveryEntryOfABusyServer() {
    Ran ran = Ran.of("verify", url, "--policy", policy, "--token", token);

    assertThat(ran.code()).as(ran.toString()).isZero();
    assertThat(ran.out()).contains("1000 entries").contains("every entry and hash was checked");
    assertThat(refused).as("each file was refused once").hasSizeGreaterThan(8);
  }

  @Test
  void everybodyElseVerifiesTheHashes() {
    Ran ran = Ran.of("verify", url, "--policy", policy);

    assertThat(ran.code()).as(ran.toString()).isZero();
    assertThat(ran.out()).contains("HASHES ONLY, no entry was read");
  }

  @Test
  void aTokenThatIsRefusedIsNoVerdict() throws Exception {
    Files.writeString(token, "of-somebody-else");

    Ran ran = Ran.of("verify", url, "--policy", policy, "--token", token);

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err())
        .contains("Give the token of an overseer with --token FILE, or --no-entries.")
        .doesNotContain("of-somebody-else");
  }

  @Test
  void anEditedEntryIsNamed() throws Exception {
    log.rewrite("tile/entries/002", entries -> entries.set(7, TestLog.leaf(99_999)));

    Ran ran = Ran.of("verify", url, "--policy", policy, "--token", token);

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.out()).contains("the first bad one is entry 519.");
  }

  @Test
  void aServerThatIsNotThereIsNoVerdict() {
    server.stop(0);

    Ran ran = Ran.of("verify", url, "--policy", policy);

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("/api/log/checkpoint cannot be read: nobody answers there");
  }

  @Test
  void anEntryIsProvenOverHttp() throws Exception {
    Path proof = other.resolve("proof");
    Path entry = other.resolve("entry");

    assertThat(Ran.of("prove", 300, "--log", url, "--out", proof).code()).isZero();
    assertThat(Ran.of("check", proof, "--policy", policy).code()).isZero();
    assertThat(Ran.of("prove", 300, "--log", url, "--out", proof, "--entry", entry).err())
        .contains("Give the token of an overseer");
    assertThat(entry).doesNotExist();
    assertThat(Ran.of("prove", 300, "--log", url, "--out", proof, "--entry", entry, "--token", token).code()).isZero();
    assertThat(entry).hasBinaryContent(TestLog.leaf(300));
  }
}
