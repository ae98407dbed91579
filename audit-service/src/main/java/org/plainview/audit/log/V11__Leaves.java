package org.plainview.audit.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.plainview.audit.entry.Draft;
import org.plainview.audit.entry.Outcome;
import org.plainview.audit.leaf.LeafDraft;
import org.plainview.audit.leaf.Salts;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Gives the entries of a log that began without leaves their salts and leaves, and makes their times of
 * recording rise. In Java because a leaf must be made by the code that makes every other leaf; what the table
 * looks like from then on is in V12.
 */
@Component
class V11__Leaves extends BaseJavaMigration {

  private static final int CHUNK = 1_000;
  private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

  private final JsonMapper json;

  V11__Leaves(JsonMapper json) {
    this.json = json;
  }

  private record Old(long index, Instant recordedAt, Draft draft) {}

  @Override
  public void migrate(Context context) throws SQLException {
    Connection connection = context.getConnection();
    try (Statement statement = connection.createStatement()) {
      statement.execute("ALTER TABLE entry ADD COLUMN leaf bytea, ADD COLUMN salt bytea");
      statement.execute("ALTER TABLE entry DISABLE TRIGGER entry_is_append_only");
      fill(connection);
      statement.execute("ALTER TABLE entry ENABLE TRIGGER entry_is_append_only");
    }
  }

  private void fill(Connection connection) throws SQLException {
    Salts salts = new Salts();
    Instant last = Instant.EPOCH;
    List<Old> chunk = read(connection, 0);
    while (!chunk.isEmpty()) {
      try (PreparedStatement update =
          connection.prepareStatement("UPDATE entry SET leaf = ?, salt = ?, recorded_at = ? WHERE index = ?")) {
        for (Old old : chunk) {
          byte[] salt = salts.next();
          last = old.recordedAt().isAfter(last) ? old.recordedAt() : last;
          update.setBytes(1, LeafDraft.of(old.draft(), salt).recordedAt(last));
          update.setBytes(2, salt);
          update.setObject(3, last.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE);
          update.setLong(4, old.index());
          update.addBatch();
        }
        update.executeBatch();
      }
      chunk = read(connection, chunk.getLast().index() + 1);
    }
  }

  private List<Old> read(Connection connection, long from) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("SELECT * FROM entry WHERE index >= ? ORDER BY index LIMIT " + CHUNK)) {
      select.setLong(1, from);
      List<Old> found = new ArrayList<>();
      ResultSet row = select.executeQuery();
      while (row.next()) {
        found.add(new Old(row.getLong("index"), Rows.instant(row, "recorded_at"), draft(row)));
      }
      return found;
    }
  }

  private Draft draft(ResultSet row) throws SQLException {
    return new Draft(
        row.getObject("id", UUID.class),
        Rows.instant(row, "at"),
        row.getString("service"),
        row.getString("actor"),
        List.of((String[]) row.getArray("roles").getArray()),
        row.getString("duty_purpose"),
        row.getString("duty_case"),
        row.getString("action"),
        row.getString("object_type"),
        row.getString("object_id"),
        row.getString("site_id"),
        Outcome.valueOf(row.getString("outcome")),
        row.getString("request_id"),
        json.readValue(row.getString("detail"), TEXTS));
  }
}
