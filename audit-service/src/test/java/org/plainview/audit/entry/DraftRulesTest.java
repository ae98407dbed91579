package org.plainview.audit.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plainview.audit.Drafts;
import org.plainview.platform.problem.FieldProblem;

class DraftRulesTest {

  private static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");

  @Test
  void takesAnOrdinaryEntry() {
    assertThat(DraftRules.problems(Drafts.draft(), NOW)).isEmpty();
  }

  @Test
  void namesEveryRequiredTextThatIsMissing() {
    Draft empty =
        new Draft(
            UUID.randomUUID(), NOW, "", "", List.of(), "", "", "", "", "", "", Outcome.DONE, "", Map.of());

    assertThat(DraftRules.problems(empty, NOW))
        .extracting(FieldProblem::field, FieldProblem::code)
        .containsExactly(
            tuple("service", "required"),
            tuple("actor", "required"),
            tuple("action", "required"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Camera.read", "camera read", "camera..read", ".read", "camera.", "camera_read"})
  void refusesAnActionThatIsNotLowerCaseWordsJoinedByDots(String action) {
    assertThat(codes(Drafts.of(UUID.randomUUID(), action))).containsExactly("action format");
  }

  @ParameterizedTest
  @ValueSource(strings = {"olga\u0000", "olga\nines", "olga\u007f", "olga\ud800"})
  void refusesControlCharactersAndHalfCharacters(String actor) {
    assertThat(codes(with(actor, "cam-1", Map.of()))).containsExactly("actor format");
  }

  @Test
  void refusesNulInADetailButTakesALineBreak() {
    assertThat(codes(with("olga", "cam-1", Map.of("note", "two\nlines")))).isEmpty();
    assertThat(codes(with("olga", "cam-1", Map.of("note", "a\u0000b"))))
        .containsExactly("detail format");
  }

  @Test
  void refusesATextThatIsTooLong() {
    assertThat(codes(with("o".repeat(257), "cam-1", Map.of()))).containsExactly("actor length");
    assertThat(codes(with("olga", "c".repeat(501), Map.of()))).containsExactly("objectId length");
  }

  @Test
  void measuresBytesAndNotCharacters() {
    assertThat(codes(with("olga", "cam-1", Map.of("note", "x".repeat(60_000))))).isEmpty();
    assertThat(codes(with("olga", "cam-1", Map.of("note", "ü".repeat(60_000)))))
        .containsExactly("detail size");
  }

  @Test
  void takesATimeAsFarAheadAsClocksDifferAndNoFurther() {
    Draft draft = Drafts.draft();

    assertThat(DraftRules.problems(draft, draft.at().minus(DraftRules.MAX_AHEAD))).isEmpty();
    assertThat(DraftRules.problems(draft, draft.at().minus(DraftRules.MAX_AHEAD).minusMillis(1)))
        .extracting(FieldProblem::code)
        .containsExactly("date");
  }

  @Test
  void refusesATimeBeforeTheCalendar() {
    assertThat(codes(at("0001-01-01T00:00:00Z"))).isEmpty();
    assertThat(codes(at("0000-12-31T23:59:59.999999Z"))).containsExactly("at date");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a,b", "a b"})
  void refusesARoleThatIsNotAName(String role) {
    Draft plain = Drafts.draft();
    Draft draft =
        new Draft(
            plain.id(), plain.at(), "gateway", "olga", List.of(role), "", "", "a.b", "", "", "",
            Outcome.DONE, "", Map.of());

    assertThat(codes(draft)).containsExactly("roles format");
  }

  @Test
  void keepsMicrosecondsAsTheDatabaseDoes() {
    assertThat(at("2026-11-01T12:00:00.123456789Z").at()).isEqualTo(Instant.parse("2026-11-01T12:00:00.123456Z"));
  }

  private static Draft with(String actor, String objectId, Map<String, String> detail) {
    return Drafts.of(UUID.randomUUID(), "camera.read", actor, objectId, detail);
  }

  private static Draft at(String time) {
    return new Draft(
        UUID.randomUUID(), Instant.parse(time), "gateway", "olga", List.of(), "", "", "a.b", "", "", "",
        Outcome.DONE, "", Map.of());
  }

  private static List<String> codes(Draft draft) {
    return DraftRules.problems(draft, NOW).stream()
        .map(problem -> problem.field() + " " + problem.code())
        .toList();
  }
}
