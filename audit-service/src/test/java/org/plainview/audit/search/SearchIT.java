package org.plainview.audit.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plainview.audit.AuditServiceIT;
import org.plainview.testing.JsonApi.Answer;

class SearchIT extends AuditServiceIT {

  private final String actor = "actor-" + UUID.randomUUID();

  @Test
  void findsByEachCriterionAndAllTogether() {
    add("2026-10-01T10:00:00Z", "camera.read", "cam-1", "EV-1");
    add("2026-10-01T11:00:00Z", "camera.approve", "cam-2", "EV-1");
    add("2026-10-01T12:00:00Z", "alert.close", "alert-1", "EV-2");

    assertThat(actions("")).containsExactly("alert.close", "camera.approve", "camera.read");
    assertThat(actions("&action=camera.")).containsExactly("camera.approve", "camera.read");
    assertThat(actions("&action=camera.approve")).containsExactly("camera.approve");
    assertThat(actions("&action=%25")).isEmpty();
    assertThat(actions("&object=cam-1")).containsExactly("camera.read");
    assertThat(actions("&case=EV-1")).containsExactly("camera.approve", "camera.read");
    assertThat(actions("&from=2026-10-01T11:00:00Z")).containsExactly("alert.close", "camera.approve");
    assertThat(actions("&to=2026-10-01T11:00:00Z")).containsExactly("camera.read");
    assertThat(actions("&case=EV-1&action=camera.&from=2026-10-01T10:30:00Z"))
        .containsExactly("camera.approve");
    assertThat(actions("&object=&case=&action=")).hasSize(3);
  }

  @Test
  void findsByEachRoleThatTheActorHad() {
    add("2026-10-01T10:00:00Z", "camera.read", "cam-1", "EV-1", "operator", "oversight");
    add("2026-10-01T11:00:00Z", "camera.approve", "cam-2", "EV-1", "oversight");

    assertThat(actions("&role=oversight")).containsExactly("camera.approve", "camera.read");
    assertThat(actions("&role=operator")).containsExactly("camera.read");
    assertThat(actions("&role=oper")).isEmpty();
    assertThat(actions("&role=oversight&action=camera.approve")).containsExactly("camera.approve");
  }

  @Test
  void pagesMeetEachEntryOnceWhileOthersAreAdded() {
    for (int i = 0; i < 25; i++) {
      add("2026-10-01T10:00:00Z", "camera.read", "cam-" + i, "");
    }
    List<String> seen = new ArrayList<>();
    String after = "";
    do {
      Answer page = oversight().get("/api/audit/entries?limit=10&actor=" + actor + after);
      page.body().get("items").forEach(item -> seen.add(item.get("objectId").asString()));
      after = page.text("/next").isEmpty() ? "" : "&after=" + page.text("/next");
      add("2026-10-01T10:00:00Z", "camera.read", "late", "");
    } while (!after.isEmpty());

    assertThat(seen).hasSize(25).doesNotHaveDuplicates().doesNotContain("late").startsWith("cam-24");
  }

  @Test
  void saysHowManyThereAreAndWhenTheyBegan() {
    add("2026-10-01T10:00:00Z", "camera.read", "cam-1", "");

    Answer state = oversight().get("/api/audit/state");

    long size = Long.parseLong(state.text("/size"));
    assertThat(size).isPositive();
    assertThat(state.text("/firstAt")).isNotEmpty();
    assertThat(state.text("/lastAt")).isNotEmpty();
    assertThat(oversight().get("/api/audit/entries?limit=1").text("/items/0/index"))
        .isEqualTo(String.valueOf(size - 1));
    assertThat(oversight().get("/api/audit/entries/" + size).code()).isEqualTo("not-found");
  }

  @ParameterizedTest
  @CsvSource({
    "limit=0, limit, range",
    "limit=501, limit, range",
    "after=-1, after, range",
    "from=2026-10-02T00:00:00Z&to=2026-10-01T00:00:00Z, to, range",
    "actor=a%00b, actor, format",
    "role=a%00b, role, format"
  })
  void refusesWhatCannotBeSearchedFor(String query, String field, String code) {
    Answer answer = oversight().get("/api/audit/entries?" + query);

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.text("/errors/0/field")).isEqualTo(field);
    assertThat(answer.text("/errors/0/code")).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"?from=yesterday", "?limit=many", "?after=x", "/minus-one"})
  void refusesWhatCannotBeRead(String query) {
    Answer answer = oversight().get("/api/audit/entries" + query);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo("invalid-request");
  }

  private void add(String at, String action, String objectId, String dutyCase, String... roles) {
    Answer answer =
        gateway()
            .post(
                "/api/audit/entries",
                Map.of(
                    "id", UUID.randomUUID().toString(),
                    "at", at,
                    "service", "gateway",
                    "actor", actor,
                    "roles", roles,
                    "action", action,
                    "objectId", objectId,
                    "dutyCase", dutyCase,
                    "outcome", "PERMITTED"));
    assertThat(answer.status()).isEqualTo(200);
  }

  private List<String> actions(String query) {
    Answer answer = oversight().get("/api/audit/entries?actor=" + actor + query);
    List<String> actions = new ArrayList<>();
    answer.body().get("items").forEach(item -> actions.add(item.get("action").asString()));
    assertThat(answer.text("/total")).isEqualTo(String.valueOf(actions.size()));
    return actions;
  }
}
