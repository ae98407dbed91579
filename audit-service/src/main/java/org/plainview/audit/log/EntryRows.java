package org.plainview.audit.log;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plainview.audit.entry.Disclosure;
import org.plainview.audit.entry.Entry;
import org.springframework.jdbc.core.RowMapper;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Rows of the table of entries as values. */
public final class EntryRows implements RowMapper<Entry> {

  /** What a query of such rows selects. */
  public static final String COLUMNS = "index, leaf, actor, detail, salt";

  private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

  private final JsonMapper json;

  public EntryRows(JsonMapper json) {
    this.json = json;
  }

  @Override
  public Entry mapRow(ResultSet row, int rowNumber) throws SQLException {
    String leaf = new String(row.getBytes("leaf"), StandardCharsets.UTF_8);
    return new Entry(row.getLong("index"), leaf, disclosure(row));
  }

  private @Nullable Disclosure disclosure(ResultSet row) throws SQLException {
    byte @Nullable [] salt = row.getBytes("salt");
    return salt == null
        ? null
        : new Disclosure(
            row.getString("actor"),
            json.readValue(row.getString("detail"), TEXTS),
            Base64.getEncoder().encodeToString(salt));
  }
}
