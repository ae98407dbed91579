package org.plainview.audit.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.plainview.audit.Drafts;
import org.plainview.audit.entry.Draft;
import org.plainview.testing.TestDatabase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A log that began without leaves. */
class OldLogIT {

  private static final int ENTRIES = 2_500;

  private final TestDatabase database = TestDatabase.create();
  private final JsonMapper json = JsonMapper.builder().build();

  @AfterEach
  void drop() {
    database.close();
  }

  @Test
  void itsEntriesGetLeavesAndStayWhatTheyWere() throws Exception {
    migrateTo("10");
    insertOld();
    migrateTo("latest");

    try (Instance instance = new Instance(database, "16MB")) {
      List<byte[]> leaves = instance.leaves.leaves(0, ENTRIES);
      JsonNode last = json.readTree(leaves.getLast());

      assertThat(last.get("object").asString()).isEqualTo("cam-1");
      assertThat(instance.log.append(old(7)).get()).isEqualTo(new Appended.At(7));
      assertThat(instance.log.append(old(ENTRIES - 1)).get()).isEqualTo(new Appended.At(ENTRIES - 1));
      assertThat(instance.log.append(Drafts.draft()).get()).isEqualTo(new Appended.At(ENTRIES));
    }
  }

  @Test
  void itsTimesOfRecordingRise() throws Exception {
    migrateTo("10");
    insertOld();
    migrateTo("latest");

    try (Instance instance = new Instance(database, "16MB")) {
      List<String> times =
          instance.leaves.leaves(0, ENTRIES).stream()
              .map(leaf -> json.readTree(new String(leaf, UTF_8)).get("recordedAt").asString())
              .toList();

      assertThat(times).isSorted().first().isEqualTo("2026-11-01T00:00:01.000000Z");
      // The third was recorded an hour too early.
      assertThat(times.get(2)).isEqualTo(times.get(1));
    }
  }

  @Test
  void aLogWithoutEntriesBecomesOneThatTakesThem() throws Exception {
    migrateTo("10");
    migrateTo("latest");

    try (Instance instance = new Instance(database, "16MB")) {
      assertThat(instance.log.append(Drafts.draft()).get()).isEqualTo(new Appended.At(0));
    }
  }

  private void migrateTo(String version) {
    Flyway.configure()
        .dataSource(database.url(), database.user(), database.password())
        .javaMigrations(new V11__Leaves(json))
        .target(version)
        .load()
        .migrate();
  }

  private void insertOld() throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          INSERT INTO entry (index, id, at, recorded_at, service, actor, roles, duty_purpose, duty_case, action,
                             object_type, object_id, site_id, outcome, request_id, detail)
          SELECT i, ('00000000-0000-4000-8000-' || lpad(i::text, 12, '0'))::uuid, '2026-11-01T12:00:00Z',
                 timestamptz '2026-11-01T00:00:01Z' + i * interval '1 s'
                   - CASE i WHEN 2 THEN interval '1 hour' ELSE interval '0' END,
                 'gateway', 'olga', '{operator}', 'market day', 'EV-7', 'camera.read', 'camera', 'cam-1',
                 'market-square', 'PERMITTED', 'r-1', '{"path": "/api/cameras/cam-1"}'
          FROM generate_series(0, %d) AS i
          """
              .formatted(ENTRIES - 1));
    }
  }

  private static Draft old(int index) {
    UUID id = UUID.fromString("00000000-0000-4000-8000-%012d".formatted(index));
    return Drafts.of(id, "camera.read", "olga", "cam-1", Map.of("path", "/api/cameras/cam-1"));
  }
}
