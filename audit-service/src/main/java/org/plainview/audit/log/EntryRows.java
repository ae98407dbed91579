package org.plainview.audit.log;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plainview.audit.entry.Draft;
import org.plainview.audit.entry.Entry;
import org.plainview.audit.entry.Outcome;
import org.springframework.jdbc.core.RowMapper;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Rows of the table of entries as values. */
public final class EntryRows implements RowMapper<Entry> {

  private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

  private final JsonMapper json;

  public EntryRows(JsonMapper json) {
    this.json = json;
  }

  @Override
  public Entry mapRow(ResultSet row, int rowNumber) throws SQLException {
    Draft draft =
        new Draft(
            row.getObject("id", UUID.class),
            instant(row, "at"),
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
    return new Entry(row.getLong("index"), instant(row, "recorded_at"), draft);
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
