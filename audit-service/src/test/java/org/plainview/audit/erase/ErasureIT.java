package org.plainview.audit.erase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plainview.audit.AuditServiceIT;
import org.plainview.audit.Drafts;
import org.plainview.audit.leaf.Digests;
import org.plainview.audit.log.AuditLog;
import org.plainview.testing.JsonApi.Answer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class ErasureIT extends AuditServiceIT {

  private static final String ENTRIES = "/api/audit/entries";
  private static final String ERASURES = "/api/audit/erasures";

  private final String actor = "actor-" + UUID.randomUUID();
  private final AuditLog log;
  private final JdbcClient jdbc;

  ErasureIT(@Autowired AuditLog log, @Autowired JdbcClient jdbc) {
    this.log = log;
    this.jdbc = jdbc;
  }

  @Test
  void takesThePersonOutOfTheEntriesAndLeavesTheLeaves() {
    String index = append(entry(actor)).text("/index");
    append(entry(actor));
    String other = append(entry(actor + "-other")).text("/index");
    String leaf = read(index).text("/leaf");

    Answer answer = oversight().post(ERASURES, Map.of("actor", actor, "reason", "left the service"));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text("/erased")).isEqualTo("2");
    Answer erased = read(index);
    assertThat(erased.text("/leaf")).isEqualTo(leaf);
    assertThat(erased.text("/action")).isEqualTo("alert.read");
    assertThat(erased.text("/erased")).isEqualTo("true");
    assertThat(erased.body().get("actor").isNull()).isTrue();
    assertThat(erased.body().get("detail").isNull()).isTrue();
    assertThat(erased.body().get("salt").isNull()).isTrue();
    assertThat(oversight().get(ENTRIES + "?actor=" + actor).text("/total")).isEqualTo("0");
    assertThat(read(other).text("/actor")).isEqualTo(actor + "-other");
    assertThat(timesThatTheDatabaseHolds(actor)).isEqualTo(1);
  }

  @Test
  void aRepeatedEntryStillFindsItsIndex() {
    Map<String, Object> entry = entry(actor);
    Answer before = append(entry);
    oversight().post(ERASURES, Map.of("actor", actor, "reason", "left the service"));

    assertThat(append(entry).text("/index")).isEqualTo(before.text("/index"));
    entry.put("action", "alert.close");
    assertThat(append(entry).code()).isEqualTo("conflict");
  }

  @Test
  void isItselfInTheLogWithADigestInPlaceOfTheName() {
    append(entry(actor));

    oversight().post(ERASURES, Map.of("actor", actor, "reason", "left the service"));

    Answer newest = oversight().get(ENTRIES + "?action=audit.erase&limit=2");
    assertThat(newest.text("/items/0/outcome")).isEqualTo("DONE");
    assertThat(newest.text("/items/1/outcome")).isEqualTo("PERMITTED");
    for (String item : List.of("/items/0", "/items/1")) {
      byte[] salt = Base64.getDecoder().decode(newest.text(item + "/detail/salt"));
      assertThat(newest.text(item + "/actor")).isEqualTo("ines");
      assertThat(newest.text(item + "/detail/reason")).isEqualTo("left the service");
      assertThat(newest.text(item + "/detail/entries")).isEqualTo("1");
      assertThat(newest.text(item + "/detail/digest")).isEqualTo(new Digests(salt).actor(actor));
    }
    assertThat(newest.body().toString()).doesNotContain(actor);
  }

  @Test
  void erasesMoreThanOneStatementTakesAndThanTheDatabaseExpects() {
    appendMany(1_000, i -> actor + i % 100);
    jdbc.sql("ANALYZE entry").update();
    appendMany(40_000, _ -> actor);

    assertThat(oversight().post(ERASURES, Map.of("actor", actor, "reason", "left")).text("/erased"))
        .isEqualTo("40000");
    assertThat(oversight().post(ERASURES, Map.of("actor", actor, "reason", "left")).text("/erased")).isEqualTo("0");
  }

  @ParameterizedTest
  @CsvSource({
    "'', left, 422, actor",
    "olga, '', 422, reason",
    "'a\u0000b', left, 422, actor",
    "olga, 'l\u0007eft', 422, reason",
    "system:watchlist-service, left, 422, actor",
    "olga, 'Olga has left', 422, reason",
    "olga, 'asked for by (olga)', 422, reason"
  })
  void refusesWhatCannotBeErased(String name, String reason, int status, String field) {
    Answer answer = oversight().post(ERASURES, Map.of("actor", name, "reason", reason));

    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.text("/errors/0/field")).isEqualTo(field);
  }

  @Test
  void refusesToEraseTheCallerHerself() {
    Answer answer = oversight().post(ERASURES, Map.of("actor", "ines", "reason", "left"));

    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.code()).isEqualTo("same-person");
  }

  @Test
  void aNameInsideAnotherWordIsNoName() {
    String name = "al" + UUID.randomUUID().toString().substring(0, 2);

    assertThat(oversight().post(ERASURES, Map.of("actor", name, "reason", "leg" + name + " request")).status())
        .isEqualTo(200);
  }

  private void appendMany(int entries, IntFunction<String> actorOf) {
    Drafts.append(
        log,
        IntStream.range(0, entries)
            .mapToObj(i -> Drafts.of(UUID.randomUUID(), "camera.read", actorOf.apply(i), "cam-1", Map.of())));
  }

  private static Map<String, Object> entry(String actor) {
    return new HashMap<>(
        Map.of(
            "id", UUID.randomUUID().toString(),
            "at", "2026-11-01T12:00:00.123456Z",
            "service", "gateway",
            "actor", actor,
            "roles", new String[] {"operator"},
            "action", "alert.read",
            "outcome", "PERMITTED",
            "detail", Map.of("by", actor)));
  }

  private Answer append(Map<String, Object> entry) {
    return gateway().post(ENTRIES, entry);
  }

  private Answer read(String index) {
    return oversight().get(ENTRIES + "/" + index);
  }

  /** The other person's name contains it. */
  private long timesThatTheDatabaseHolds(String name) {
    return jdbc.sql("SELECT count(*) FROM entry WHERE entry::text LIKE ? OR convert_from(leaf, 'UTF8') LIKE ?")
        .params("%" + name + "%", "%" + name + "%")
        .query(Long.class)
        .single();
  }
}
