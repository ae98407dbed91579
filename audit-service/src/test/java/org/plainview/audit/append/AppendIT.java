package org.plainview.audit.append;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plainview.audit.AuditServiceIT;
import org.plainview.testing.JsonApi.Answer;

class AppendIT extends AuditServiceIT {

  private static final String PATH = "/api/audit/entries";

  @Test
  void givesAnIndexAndTheSameOneAgainForTheSameEntry() {
    Map<String, Object> entry = entry();

    Answer first = gateway().post(PATH, entry);
    Answer again = gateway().post(PATH, entry);

    assertThat(first.status()).isEqualTo(200);
    assertThat(again.text("/index")).isEqualTo(first.text("/index"));
    Answer read = oversight().get(PATH + "/" + first.text("/index"));
    assertThat(read.text("/id")).isEqualTo(entry.get("id"));
    assertThat(read.text("/detail/status")).isEqualTo("200");
    assertThat(read.text("/roles/0")).isEqualTo("operator");
    assertThat(read.text("/dutyCase")).isEqualTo("EV-7");
    assertThat(read.text("/requestId")).isEmpty();
  }

  @Test
  void refusesAnotherEntryUnderAnIdThatIsTaken() {
    Map<String, Object> entry = entry();
    gateway().post(PATH, entry);
    entry.put("actor", "somebody-else");

    Answer answer = gateway().post(PATH, entry);

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.code()).isEqualTo("conflict");
  }

  @ParameterizedTest
  @ValueSource(strings = {"id", "at", "outcome", "service", "actor", "action"})
  void refusesAnEntryThatLacksWhatEveryEntryHas(String field) {
    Map<String, Object> entry = entry();
    entry.remove(field);

    Answer answer = gateway().post(PATH, entry);

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.code()).isEqualTo("invalid-fields");
    assertThat(answer.text("/errors/0/field")).isEqualTo(field);
    assertThat(answer.text("/errors/0/code")).isEqualTo("required");
  }

  @ParameterizedTest
  @CsvSource({
    "action, Camera Read, format",
    "at, 2999-01-01T00:00:00Z, date",
    "actor, a\u0007b, format",
    "siteId, 0123456789012345678901234567890123456789012345678901234567890123456789, length"
  })
  void refusesAFieldThatIsNotAsItShouldBe(String field, String value, String code) {
    Map<String, Object> entry = entry();
    entry.put(field, value);

    Answer answer = gateway().post(PATH, entry);

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.text("/errors/0/field")).isEqualTo(field);
    assertThat(answer.text("/errors/0/code")).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "not json",
        "{\"id\":\"not-a-uuid\"}",
        "{\"at\":\"yesterday\"}",
        "{\"outcome\":\"MAYBE\"}",
        "{\"detail\":{\"nested\":{\"a\":1}}}"
      })
  void refusesABodyThatIsNotAnEntry(String body) {
    Answer answer = gateway().post(PATH, body);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo("invalid-request");
  }

  @Test
  void refusesAnEntryThatIsTooLarge() {
    Map<String, Object> entry = entry();
    entry.put("detail", Map.of("note", "x".repeat(61 * 1024)));
    assertThat(gateway().post(PATH, entry).code()).isEqualTo("too-large");

    entry.put("detail", Map.of("note", "x".repeat(5_000_000)));
    Answer huge = gateway().post(PATH, entry);
    assertThat(huge.status()).isEqualTo(413);
    assertThat(huge.code()).isEqualTo("too-large");
  }

  @Test
  void answersOnlyOnceTheEntryIsPublishedWhenAsked() {
    Answer answer = gateway().post(PATH + "?wait=published", entry());

    assertThat(answer.status()).isEqualTo(200);
    assertThat(oversight().get("/api/audit/state").body().at("/log/publishedSize").asLong())
        .isGreaterThan(Long.parseLong(answer.text("/index")));
    assertThat(gateway().post(PATH + "?wait=for-ever", entry()).text("/errors/0/field")).isEqualTo("wait");
  }

  private static Map<String, Object> entry() {
    return new HashMap<>(
        Map.of(
            "id", UUID.randomUUID().toString(),
            "at", "2026-11-01T12:00:00.123456789Z",
            "service", "gateway",
            "actor", "olga",
            "roles", new String[] {"operator"},
            "dutyPurpose", "market day",
            "dutyCase", "EV-7",
            "action", "alert.read",
            "outcome", "PERMITTED",
            "detail", Map.of("status", 200)));
  }
}
