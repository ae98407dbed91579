package org.plainview.audit.export;

import java.util.List;
import org.plainview.audit.entry.Entry;
import org.plainview.audit.log.EntryRows;
import org.plainview.audit.search.Conditions;
import org.plainview.audit.search.Query;
import org.plainview.platform.problem.ProblemException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The entries to export. */
@Component
class Selection {

  /** Of one export. */
  static final int MOST = 10_000;

  private final JdbcClient jdbc;
  private final EntryRows rows;

  Selection(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.rows = new EntryRows(json);
  }

  /**
   * Looks for all of them.
   *
   * @param size of the published log
   * @throws ProblemException {@code invalid-fields} when there are too many
   */
  Found find(Query query, long size) {
    Conditions published = Conditions.of(query);
    published.add("index < ?", size);
    List<Long> indexes =
        jdbc.sql("SELECT index FROM entry" + published.where() + " ORDER BY index LIMIT " + (MOST + 1))
            .params(published.values())
            .query((row, _) -> row.getLong(1))
            .list();
    if (indexes.size() > MOST) {
      throw ProblemException.invalid(
          "from", "range", "More than " + MOST + " entries match. Ask for less, such as a shorter time.");
    }
    Conditions later = Conditions.of(query);
    later.add("index >= ?", size);
    long unpublished =
        jdbc.sql("SELECT count(*) FROM entry" + later.where()).params(later.values()).query(Long.class).single();
    return new Found(indexes, unpublished);
  }

  /** These entries, in their order; all are held in memory. */
  List<Entry> read(List<Long> indexes) {
    return jdbc.sql("SELECT " + EntryRows.COLUMNS + " FROM entry WHERE index = ANY (?) ORDER BY index")
        .param(indexes.toArray(Long[]::new))
        .query(rows)
        .list();
  }
}
