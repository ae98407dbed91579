package org.plainview.audit.review;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plainview.audit.AuditServiceIT;
import org.plainview.contracts.Role;
import org.plainview.testing.JsonApi.Answer;
import org.plainview.testing.Tokens;
import org.plainview.tlog.merkle.Proofs;
import org.plainview.tlog.tile.DirectoryFiles;
import org.plainview.tlog.tile.EntryBundle;
import org.plainview.tlog.tile.LogPath;
import org.plainview.tlog.tile.TileHashes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReviewIT extends AuditServiceIT {

  private static final String REVIEWS = "/api/audit/reviews";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final String action = "a" + UUID.randomUUID();
  private final JdbcClient jdbc;

  ReviewIT(@Autowired JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** With the log's files and the rule in the docs alone: nothing here is the service's code. */
  @Test
  void anybodyWithTheLogCanDrawTheSampleAgain() throws Exception {
    append(40);

    JsonNode review = draw(Map.of("action", action, "count", 7)).body();

    long size = review.get("checkpointSize").asLong();
    String root = review.get("checkpointRoot").asString();
    DirectoryFiles files = new DirectoryFiles(LOG.folder());
    assertThat(Proofs.root(size, new TileHashes(files, size)).base64()).isEqualTo(root);
    List<Long> candidates = new ArrayList<>();
    for (long index = 0; index < size; index++) {
      if (leaf(files, index).get("action").asString("").startsWith(action)) {
        candidates.add(index);
      }
    }
    assertThat(candidates).hasSize(40);
    assertThat(indexes(review)).containsExactlyElementsOf(sample(root, review.get("id").asString(), candidates, 7));
  }

  @Test
  void whatIsAskedForIsInTheLogBeforeTheCheckpointThatDecides() {
    append(3);

    Answer review = draw(Map.of("action", action, "role", "operator", "count", 2));

    long entryIndex = Long.parseLong(review.text("/entryIndex"));
    Answer entry = oversight().get("/api/audit/entries/" + entryIndex);
    assertThat(entry.text("/action")).isEqualTo("audit.sample");
    assertThat(entry.text("/objectType")).isEqualTo("review");
    assertThat(entry.text("/objectId")).isEqualTo(review.text("/id"));
    assertThat(entry.text("/detail/action")).isEqualTo(action);
    assertThat(entry.text("/detail/count")).isEqualTo("2");
    assertThat(entryIndex).isLessThan(Long.parseLong(review.text("/checkpointSize")));
    assertThat(review.text("/createdBy")).isEqualTo("ines");
    assertThat(review.text("/createdAt")).isEqualTo(entry.text("/at"));
  }

  @Test
  void answersWithTheReviewAndItsAddress() throws Exception {
    append(3);
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(baseUrl() + REVIEWS))
            .header("Authorization", "Bearer " + Tokens.of(Role.OVERSIGHT))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString("{\"action\":\"%s\",\"count\":2}".formatted(action)))
            .build();

    HttpResponse<String> response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());

    assertThat(response.statusCode()).isEqualTo(201);
    String address = response.headers().firstValue("Location").orElseThrow();
    assertThat(oversight().get(address).body()).isEqualTo(JSON.readTree(response.body()));
  }

  @Test
  void takesAllWhereThereAreNoMore() {
    append(3);

    Answer review = draw(Map.of("action", action, "count", 500));

    assertThat(review.text("/wanted")).isEqualTo("500");
    assertThat(review.text("/count")).isEqualTo("3");
    assertThat(review.body().get("items")).hasSize(3).allSatisfy(
        item -> {
          assertThat(item.at("/entry/action").asString()).isEqualTo(action);
          assertThat(item.at("/entry/leaf").asString()).startsWith("{\"action\"");
          assertThat(item.get("finding").isNull()).isTrue();
        });
    assertThat(draw(Map.of("action", "no" + action, "count", 5)).text("/count")).isEqualTo("0");
  }

  @Test
  void drawsFromTheWholeLogWhereNothingIsAskedFor() {
    append(5);

    Answer review = draw(Map.of("count", 4));

    assertThat(indexes(review.body()))
        .hasSize(4)
        .allSatisfy(index -> assertThat(index).isLessThan(Long.parseLong(review.text("/checkpointSize"))));
  }

  @Test
  void keepsEveryVersionOfAFindingAndShowsTheNewest() {
    append(2);
    Answer review = draw(Map.of("action", action, "count", 2));
    String id = review.text("/id");
    String index = review.text("/items/1/index");
    String finding = REVIEWS + "/" + id + "/findings/" + index;

    oversight().put(finding, Map.of("verdict", "WRONG", "note", "no case\nat that time"));
    Answer changed = oversight().put(finding, Map.of("verdict", "IN_ORDER"));

    assertThat(changed.status()).isEqualTo(200);
    Answer read = oversight().get(REVIEWS + "/" + id);
    assertThat(read.body().at("/items/1/finding")).isEqualTo(changed.body());
    assertThat(read.text("/items/1/finding/verdict")).isEqualTo("IN_ORDER");
    assertThat(read.text("/items/1/finding/by")).isEqualTo("ines");
    assertThat(read.body().at("/items/0/finding").isNull()).isTrue();
    assertThat(read.text("/reviewed")).isEqualTo("1");
    assertThat(
            jdbc.sql("SELECT verdict FROM review_finding WHERE review_id = ?::uuid ORDER BY version")
                .param(id)
                .query(String.class)
                .list())
        .containsExactly("WRONG", "IN_ORDER");
  }

  @Test
  void aFindingIsAFactOfTheLogWithTheDigestOfItsNote() throws Exception {
    append(1);
    Answer review = draw(Map.of("action", action, "count", 1));
    String index = review.text("/items/0/index");

    Answer finding =
        oversight()
            .put(
                REVIEWS + "/" + review.text("/id") + "/findings/" + index,
                Map.of("verdict", "QUESTIONABLE", "note", "ask J\u00fcrgen"));

    Answer entry = oversight().get("/api/audit/entries/" + finding.text("/entryIndex"));
    JsonNode leaf = JSON.readTree(entry.text("/leaf"));
    assertThat(leaf.get("action").asString()).isEqualTo("audit.finding");
    assertThat(leaf.get("objectType").asString()).isEqualTo("finding");
    assertThat(leaf.get("object").asString()).isEqualTo(review.text("/id") + "/" + index + "/QUESTIONABLE");
    assertThat(entry.body().toString()).doesNotContain("rgen");
    assertThat(entry.text("/detail/note"))
        .isEqualTo(HexFormat.of().formatHex(sha256().digest("ask J\u00fcrgen".getBytes(UTF_8))));
  }

  @Test
  void listsTheNewestFirstWithTheirProgress() {
    append(2);
    String first = draw(Map.of("action", action, "count", 2)).text("/id");
    Answer second = draw(Map.of("action", action, "count", 1));
    oversight()
        .put(
            REVIEWS + "/" + second.text("/id") + "/findings/" + second.text("/items/0/index"),
            Map.of("verdict", "IN_ORDER", "note", ""));

    Answer page = oversight().get(REVIEWS + "?limit=1");
    Answer next = oversight().get(REVIEWS + "?limit=1&after=" + page.text("/next"));

    assertThat(page.text("/items/0/id")).isEqualTo(second.text("/id"));
    assertThat(page.text("/items/0/count")).isEqualTo("1");
    assertThat(page.text("/items/0/reviewed")).isEqualTo("1");
    assertThat(page.body().at("/items/0").has("items")).isFalse();
    assertThat(next.text("/items/0/id")).isEqualTo(first);
    assertThat(next.text("/items/0/reviewed")).isEqualTo("0");
    assertThat(Long.parseLong(page.text("/total"))).isGreaterThanOrEqualTo(2);
  }

  @Test
  void namesNobodyWhoHasBeenErased() {
    append(1);
    Answer review = draw(Map.of("action", action, "count", 1));
    jdbc.sql("UPDATE entry SET actor = NULL, detail = NULL, salt = NULL WHERE index = ?")
        .param(Long.parseLong(review.text("/entryIndex")))
        .update();

    Answer read = oversight().get(REVIEWS + "/" + review.text("/id"));

    assertThat(read.status()).isEqualTo(200);
    assertThat(read.text("/createdBy")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'{\"count\":0}', count, range",
    "'{\"count\":501}', count, range",
    "'{}', count, required",
    "'{\"count\":1,\"from\":\"2026-10-02T00:00:00Z\",\"to\":\"2026-10-01T00:00:00Z\"}', to, range",
    "'{\"count\":1,\"action\":\"a\\u0000\"}', action, format",
    "'{\"count\":1,\"role\":\"a\\u0007\"}', detail, format"
  })
  void refusesWhatCannotBeDrawn(String body, String field, String code) {
    Answer answer = oversight().post(REVIEWS, body);

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.text("/errors/0/field")).isEqualTo(field);
    assertThat(answer.text("/errors/0/code")).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({
    "'{\"verdict\":\"FINE\",\"note\":\"\"}', verdict",
    "'{\"note\":\"x\"}', verdict",
    "'{\"verdict\":\"WRONG\",\"note\":\"a\\u0000b\"}', note"
  })
  void refusesWhatIsNoFinding(String body, String field) {
    append(1);
    Answer review = draw(Map.of("action", action, "count", 1));

    Answer answer =
        oversight().put(REVIEWS + "/" + review.text("/id") + "/findings/" + review.text("/items/0/index"), body);

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.text("/errors/0/field")).isEqualTo(field);
  }

  @Test
  void knowsNoReviewAndNoEntryOutsideTheSample() {
    append(2);
    Answer review = draw(Map.of("action", action, "count", 1));
    Map<String, String> finding = Map.of("verdict", "WRONG", "note", "");

    String outside = REVIEWS + "/" + review.text("/id") + "/findings/" + review.text("/entryIndex");
    assertThat(oversight().put(outside, finding).code()).isEqualTo("not-found");
    String unknown = REVIEWS + "/" + UUID.randomUUID();
    assertThat(oversight().get(unknown).code()).isEqualTo("not-found");
    assertThat(oversight().put(unknown + "/findings/0", finding).code()).isEqualTo("not-found");
    assertThat(oversight().get(REVIEWS + "?limit=0").status()).isEqualTo(422);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE review SET wanted = 1",
        "DELETE FROM review_finding",
        "UPDATE review_sample SET items = '{}'",
        "TRUNCATE review CASCADE"
      })
  void theDatabaseLetsNobodyChangeWhatWasDrawnOrFound(String statement) {
    assertThatThrownBy(() -> jdbc.sql(statement).update())
        .isInstanceOf(DataAccessException.class)
        .hasStackTraceContaining("append-only");
  }

  private static SortedSet<Long> sample(String root, String id, List<Long> candidates, int count) throws Exception {
    byte[] seed = sha256().digest(("plainview sample v1\n" + root + "\n" + id + "\n").getBytes(UTF_8));
    SortedSet<Long> drawn = new TreeSet<>();
    for (long k = 0; drawn.size() < count; k++) {
      byte[] draw = sha256().digest(ByteBuffer.allocate(40).put(seed).putLong(k).array());
      drawn.add(candidates.get(new BigInteger(1, draw).mod(BigInteger.valueOf(candidates.size())).intValue()));
    }
    return drawn;
  }

  private static JsonNode leaf(DirectoryFiles files, long index) throws Exception {
    long bundle = index / 256;
    // The widest there is: narrower ones of earlier sizes lie beside it.
    for (int width = 256; width > index % 256; width--) {
      var content = files.read(new LogPath.BundleFile(bundle, width));
      if (content.isPresent()) {
        return JSON.readTree(EntryBundle.decode(content.get(), width).get((int) (index % 256)));
      }
    }
    throw new IllegalStateException("The log has no entry " + index);
  }

  private static MessageDigest sha256() throws Exception {
    return MessageDigest.getInstance("SHA-256");
  }

  private static List<Long> indexes(JsonNode review) {
    List<Long> indexes = new ArrayList<>();
    review.get("items").forEach(item -> indexes.add(item.get("index").asLong()));
    return indexes;
  }

  private Answer draw(Map<String, Object> sample) {
    Answer review = oversight().post(REVIEWS, sample);
    assertThat(review.status()).as(String.valueOf(review.body())).isEqualTo(201);
    return review;
  }

  private void append(int count) {
    for (int i = 0; i < count; i++) {
      Map<String, Object> entry = new HashMap<>();
      entry.put("id", UUID.randomUUID().toString());
      entry.put("at", "2026-10-01T10:00:00Z");
      entry.put("service", "gateway");
      entry.put("actor", "olga");
      entry.put("roles", List.of("operator"));
      entry.put("action", action);
      entry.put("outcome", "PERMITTED");
      assertThat(gateway().post("/api/audit/entries", entry).status()).isEqualTo(200);
    }
  }
}
