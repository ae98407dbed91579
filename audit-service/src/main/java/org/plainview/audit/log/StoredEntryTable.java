package org.plainview.audit.log;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plainview.audit.entry.Draft;
import org.plainview.audit.entry.Outcome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes the leaf anew from all that stands beside it, and from the leaf only what stands nowhere else: where the two
 * differ, somebody has changed what the search finds or shows.
 */
@Component
class StoredEntryTable implements StoredEntries {

  private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JsonMapper json;

  StoredEntryTable(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  @Override
  public List<Stored> stored(long from, long to) {
    return jdbc.sql("SELECT " + ReadyDraft.COLUMNS + " FROM entry WHERE index >= ? AND index < ? ORDER BY index")
        .params(from, to)
        .query((row, _) -> stored(row))
        .list();
  }

  private Stored stored(ResultSet row) throws SQLException {
    KnownEntry entry = KnownEntry.of(row);
    boolean whole;
    try {
      whole = isErased(row) == (entry.salt() == null) && entry.isOf(draft(row, json.readTree(entry.leaf())), json);
    } catch (JacksonException | IllegalArgumentException e) {
      whole = false;
    }
    return new Stored(entry.index(), entry.leaf(), whole);
  }

  private static boolean isErased(ResultSet row) throws SQLException {
    return row.getString("actor") == null && row.getString("detail") == null;
  }

  private Draft draft(ResultSet row, JsonNode leaf) throws SQLException {
    @Nullable String actor = row.getString("actor");
    @Nullable String detail = row.getString("detail");
    return new Draft(
        row.getObject("id", UUID.class),
        Rows.instant(row, "at"),
        text(leaf, "service"),
        actor == null ? "" : actor,
        Arrays.asList((String[]) row.getArray("roles").getArray()),
        text(leaf, "purpose"),
        row.getString("duty_case"),
        row.getString("action"),
        text(leaf, "objectType"),
        row.getString("object_id"),
        text(leaf, "site"),
        Outcome.valueOf(text(leaf, "outcome")),
        text(leaf, "request"),
        detail == null ? Map.of() : json.readValue(detail, TEXTS));
  }

  private static String text(JsonNode leaf, String member) {
    return leaf.path(member).asString("");
  }
}
