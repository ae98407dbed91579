package org.plainview.audit.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plainview.audit.AuditServiceIT;
import org.plainview.audit.Drafts;
import org.plainview.audit.log.AuditLog;
import org.plainview.audit.publish.ExportKey;
import org.plainview.audit.publish.PublishedLog;
import org.plainview.audit.search.Query;
import org.plainview.contracts.ProblemCode;
import org.plainview.contracts.Role;
import org.plainview.platform.problem.ProblemException;
import org.plainview.platform.security.Caller;
import org.plainview.testing.JsonApi.Answer;
import org.plainview.testing.Tokens;
import org.plainview.tlog.export.ExportOutcome;
import org.plainview.tlog.export.ExportVerifier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExportIT extends AuditServiceIT {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir private Path folder;

  private final String action = "a" + UUID.randomUUID();
  private final AuditLog log;
  private final JdbcClient jdbc;
  private final Exports exports;
  private final Selection selection;
  private final PublishedLog published;

  ExportIT(
      @Autowired AuditLog log,
      @Autowired JdbcClient jdbc,
      @Autowired Exports exports,
      @Autowired Selection selection,
      @Autowired PublishedLog published) {
    this.log = log;
    this.jdbc = jdbc;
    this.exports = exports;
    this.selection = selection;
    this.published = published;
  }

  @Test
  void whatIsExportedCanBeCheckedWithoutThePlatform() throws Exception {
    long erased = append("olga");
    long kept = append("j\u00fcrgen \"\ud83d\ude00\"");
    erase(erased);

    Path archive = export("?action=" + action);

    assertThat(verify(archive))
        .isInstanceOfSatisfying(
            ExportOutcome.Verified.class,
            verified -> {
              assertThat(verified.entries()).isEqualTo(2);
              assertThat(verified.disclosed()).isEqualTo(1);
            });
    Map<String, byte[]> files = unzip(archive);
    assertThat(files.keySet())
        .containsExactly(
            "README.txt", "export.json", "checkpoint", "policy",
            "entries/" + erased + ".json", "proofs/" + erased + ".tlog-proof",
            "entries/" + kept + ".json", "details/" + kept + ".json", "proofs/" + kept + ".tlog-proof",
            "MANIFEST", "MANIFEST.sig");
    assertThat(new String(files.get("entries/" + kept + ".json"), UTF_8))
        .isEqualTo(oversight().get("/api/audit/entries/" + kept).text("/leaf"));
    assertThat(JSON.readTree(files.get("details/" + kept + ".json")).get("actor").asString())
        .isEqualTo("j\u00fcrgen \"\ud83d\ude00\"");
  }

  @Test
  void saysWhatWasAskedForByWhomAndWhatItGave() throws Exception {
    append("olga");
    append("omar");

    JsonNode request =
        JSON.readTree(
            unzip(export("?action=" + action + "&actor=olga&case=&from=2026-01-01T00:00:00Z")).get("export.json"));

    assertThat(request.at("/search").toString())
        .isEqualTo("{\"from\":\"2026-01-01T00:00:00Z\",\"actor\":\"olga\",\"action\":\"%s\"}".formatted(action));
    assertThat(request.get("exportedBy").asString()).isEqualTo("ines");
    assertThat(request.get("exportedAt").asString()).isNotEmpty();
    assertThat(request.get("entries").asInt()).isEqualTo(1);
    assertThat(request.get("unpublished").asInt()).isZero();
    assertThat(request.at("/checkpoint/origin").asString()).isEqualTo("plainview.test/audit");
  }

  @Test
  void leavesOutWhatIsNotPublishedAndCountsIt() throws Exception {
    long first = append("olga");
    append("olga");
    append("olga");

    Query query = Query.asked(null, null, null, null, action, null, null, 1, null);

    assertThat(selection.find(query, first + 1)).isEqualTo(new Found(List.of(first), 2));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "README.txt", "export.json", "checkpoint", "policy", "entries", "details", "proofs", "MANIFEST", "MANIFEST.sig"
      })
  void aChangeOfAnyFileIsFoundAndNamed(String kind) throws Exception {
    append("olga");
    Map<String, byte[]> files = unzip(export("?action=" + action));
    String name =
        files.keySet().stream()
            .filter(file -> file.equals(kind) || file.startsWith(kind + "/"))
            .findFirst()
            .orElseThrow();
    files.get(name)[10] ^= 1;

    assertThat(verify(zip(files)))
        .isInstanceOfSatisfying(ExportOutcome.Damaged.class, damaged -> assertThat(damaged.file()).isEqualTo(name));
  }

  @Test
  void theCommandsOfItsReadmeAccept() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/openssl")) && Files.isExecutable(Path.of("/bin/bash")));
    append("olga");
    Map<String, byte[]> files = unzip(export("?action=" + action));
    unpack(files);
    String script = commands(new String(files.get("README.txt"), UTF_8));

    assertThat(run(script)).as("what bash said").endsWith("0");

    String entry = files.keySet().stream().filter(name -> name.startsWith("entries/")).findFirst().orElseThrow();
    Files.writeString(folder.resolve(entry), "{}");
    assertThat(run(script)).contains(entry).doesNotEndWith("0");
  }

  @Test
  void refusesMoreThanAnArchiveShouldHold() throws Exception {
    Drafts.append(log, IntStream.rangeClosed(0, 10_000).mapToObj(_ -> Drafts.of(UUID.randomUUID(), action)));
    append("olga");

    Answer answer = oversight().get("/api/audit/export?action=" + action);

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.code()).isEqualTo("invalid-fields");
    assertThat(answer.text("/detail")).contains("10000");
    assertThat(oversight().get("/api/audit/export?actor=a%00b").status()).isEqualTo(422);
    assertThat(oversight().get("/api/audit/export?from=yesterday").status()).isEqualTo(400);
  }

  @Test
  void saysThatThereIsNoKey() {
    ExportController keyless =
        new ExportController(exports, selection, published, new ExportKey(null), Clock.systemUTC());
    Caller caller = new Caller("ines", Set.of(Role.OVERSIGHT), Set.of(), null, "");

    assertThatThrownBy(
            () -> keyless.export(null, null, null, null, null, null, null, caller, new MockHttpServletResponse()))
        .isInstanceOfSatisfying(
            ProblemException.class, problem -> assertThat(problem.code()).isEqualTo(ProblemCode.UNAVAILABLE))
        .hasMessageContaining("plainview.log.export-key");
  }

  private static ExportOutcome verify(Path archive) throws IOException {
    return new ExportVerifier(LOG.exportKey().verifierKey(), LOG.policy()).verify(archive);
  }

  private Path export(String query) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(baseUrl() + "/api/audit/export" + query))
            .header("Authorization", "Bearer " + Tokens.of(Role.OVERSIGHT))
            .build();
    HttpResponse<byte[]> response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
    assertThat(response.statusCode()).as(new String(response.body(), UTF_8)).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type")).contains("application/zip");
    assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
    return Files.write(folder.resolve("export.zip"), response.body());
  }

  private static Map<String, byte[]> unzip(Path archive) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(archive))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), zip.readAllBytes());
      }
    }
    return files;
  }

  private Path zip(Map<String, byte[]> files) throws IOException {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(content)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
      }
    }
    return Files.write(folder.resolve("changed.zip"), content.toByteArray());
  }

  private void unpack(Map<String, byte[]> files) throws IOException {
    Files.delete(folder.resolve("export.zip"));
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue());
    }
    Files.writeString(folder.resolve("export.vkey"), LOG.exportKey().verifierKey() + "\n");
  }

  /** The indented lines behind the heading; what they leave in /tmp goes to a folder of the test's. */
  private String commands(String readme) throws IOException {
    Path scratch = Files.createTempDirectory("export-readme-");
    List<String> lines = readme.substring(readme.indexOf("STANDARD TOOLS")).lines().toList();
    int end = lines.indexOf(lines.stream().filter(line -> line.startsWith("Proofs are")).findFirst().orElseThrow());
    String script = String.join("\n", lines.subList(0, end).stream().filter(line -> line.startsWith("  ")).toList());
    return "set -e -o pipefail\n" + script.replace("/tmp/", scratch + "/");
  }

  private String run(String script) throws IOException, InterruptedException {
    Process bash =
        new ProcessBuilder("/bin/bash", "-c", script).directory(folder.toFile()).redirectErrorStream(true).start();
    String output = new String(bash.getInputStream().readAllBytes(), UTF_8);
    assertThat(bash.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return output + bash.exitValue();
  }

  private void erase(long index) {
    jdbc.sql("UPDATE entry SET actor = NULL, detail = NULL, salt = NULL WHERE index = ?").param(index).update();
  }

  /** Appends, and waits until it is published. */
  private long append(String actor) {
    Map<String, Object> entry =
        Map.of(
            "id", UUID.randomUUID().toString(),
            "at", "2026-10-01T10:00:00Z",
            "service", "gateway",
            "actor", actor,
            "roles", List.of("operator"),
            "action", action,
            "outcome", "PERMITTED",
            "detail", Map.of("path", "/api/cameras", "z", "{\"a\\u0001\n", "\ufb33", "\ud83d\ude00"));
    Answer answer = gateway().post("/api/audit/entries?wait=published", entry);
    assertThat(answer.status()).as(String.valueOf(answer.body())).isEqualTo(200);
    return Long.parseLong(answer.text("/index"));
  }
}
