package org.plainview.audit.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plainview.audit.AuditServiceIT;
import org.plainview.audit.Drafts;
import org.plainview.audit.log.AuditLog;
import org.plainview.audit.search.Query;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class CandidatesIT extends AuditServiceIT {

  private final Candidates candidates;
  private final String action = "a" + UUID.randomUUID();
  private final List<Long> ours = new ArrayList<>();
  private final AuditLog log;
  private final JdbcClient jdbc;

  CandidatesIT(@Autowired Candidates candidates, @Autowired AuditLog log, @Autowired JdbcClient jdbc) {
    this.log = log;
    this.candidates = candidates;
    this.jdbc = jdbc;
  }

  @BeforeEach
  void append() {
    for (int hour = 0; hour < 6; hour++) {
      append(action + ".read", hour, "operator");
      append("x" + action, hour, "operator");
    }
  }

  @Test
  void areThoseThatTheSearchWouldFind() {
    ours.add(append(action, 7, "registrar"));

    assertThat(found(query(null, null, action, null))).isEqualTo(ours);
    assertThat(found(query(null, null, action, "registrar"))).containsExactly(ours.getLast());
    assertThat(found(query("2026-10-01T02:00:00Z", "2026-10-01T04:00:00Z", action, "operator")))
        .isEqualTo(ours.subList(2, 4));
    assertThat(found(query(null, null, action + ".r", "oversight"))).isEmpty();
  }

  @Test
  void endWhereTheCheckpointEnds() {
    Query query = query(null, null, action, null);

    Candidates.Count count = candidates.count(query, ours.get(4));

    assertThat(count.total()).isEqualTo(4);
    assertThat(candidates.at(query, ours.get(4), count, new TreeSet<>(List.of(0L, 3L))))
        .containsExactly(ours.get(0), ours.get(3));
    assertThat(candidates.count(query(null, null, null, null), 3).total()).isEqualTo(3);
  }

  /** Over several blocks, with gaps between them. */
  @Test
  void areFoundAtTheirPositionsInALongLog() {
    Drafts.append(
        log,
        IntStream.range(0, 6_000)
            .mapToObj(i -> i % 3 == 0 && (i < 1_000 || i > 4_000) ? "long" + action : "b")
            .map(one -> Drafts.of(UUID.randomUUID(), one)));
    List<Long> expected =
        jdbc.sql("SELECT index FROM entry WHERE action = ? ORDER BY index")
            .param("long" + action)
            .query(Long.class)
            .list();

    assertThat(found(query(null, null, "long" + action, null))).hasSize(1000).isEqualTo(expected);
  }

  private List<Long> found(Query query) {
    TreeSet<Long> positions = new TreeSet<>();
    Candidates.Count count = candidates.count(query, Long.MAX_VALUE);
    for (long position = 0; position < count.total(); position++) {
      positions.add(position);
    }
    return candidates.at(query, Long.MAX_VALUE, count, positions);
  }

  private static Query query(String from, String to, String action, String role) {
    return Query.asked(instant(from), instant(to), null, role, action, null, null, 20, null);
  }

  private static Instant instant(String text) {
    return text == null ? null : Instant.parse(text);
  }

  private long append(String entryAction, int hour, String role) {
    Map<String, Object> entry =
        Map.of(
            "id", UUID.randomUUID().toString(),
            "at", "2026-10-01T0%d:00:00Z".formatted(hour),
            "service", "gateway",
            "actor", "olga",
            "roles", List.of("staff", role),
            "action", entryAction,
            "outcome", "PERMITTED");
    long index = Long.parseLong(gateway().post("/api/audit/entries", entry).text("/index"));
    if (hour < 6 && entryAction.startsWith("a")) {
      ours.add(index);
    }
    return index;
  }
}
