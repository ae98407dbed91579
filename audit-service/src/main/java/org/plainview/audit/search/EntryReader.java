package org.plainview.audit.search;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plainview.audit.entry.Entry;
import org.plainview.audit.log.EntryRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class EntryReader {

  private static final String SELECT = "SELECT " + EntryRows.COLUMNS + " FROM entry";

  private final JdbcClient jdbc;
  private final EntryRows rows;

  EntryReader(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.rows = new EntryRows(json);
  }

  record State(long size, @Nullable Instant firstAt, @Nullable Instant lastAt) {}

  Optional<Entry> at(long index) {
    return jdbc.sql(SELECT + " WHERE index = ?").param(index).query(rows).optional();
  }

  /** Newest first, one more than the limit where there are more. */
  List<Entry> find(Query query) {
    Conditions conditions = Conditions.of(query);
    if (query.after() != null) {
      conditions.add("index < ?", query.after());
    }
    return jdbc.sql(
            SELECT + conditions.where() + " ORDER BY index DESC LIMIT " + (query.limit() + 1))
        .params(conditions.values())
        .query(rows)
        .list();
  }

  long count(Query query) {
    if (query.matchesEverything()) {
      return size();
    }
    Conditions conditions = Conditions.of(query);
    return jdbc.sql("SELECT count(*) FROM entry" + conditions.where())
        .params(conditions.values())
        .query(Long.class)
        .single();
  }

  State state() {
    long size = size();
    return new State(size, timeOf(0), timeOf(size - 1));
  }

  private long size() {
    return jdbc.sql("SELECT size FROM head").query(Long.class).single();
  }

  private @Nullable Instant timeOf(long index) {
    return jdbc.sql("SELECT at FROM entry WHERE index = ?")
        .param(index)
        .query(OffsetDateTime.class)
        .optional()
        .map(OffsetDateTime::toInstant)
        .orElse(null);
  }
}
