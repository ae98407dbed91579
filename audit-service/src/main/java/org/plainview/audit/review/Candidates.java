package org.plainview.audit.review;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import org.plainview.audit.search.Conditions;
import org.plainview.audit.search.Query;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The entries that a sample is drawn from. The database counts and numbers them; no list of them is held here. */
@Component
class Candidates {

  private final JdbcClient jdbc;

  Candidates(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** How many of the first {@code size} entries match. */
  long count(Query query, long size) {
    if (query.matchesEverything()) {
      return size;
    }
    Conditions conditions = conditions(query, size);
    return jdbc.sql("SELECT count(*) FROM entry" + conditions.where())
        .params(conditions.values())
        .query(Long.class)
        .single();
  }

  /**
   * The indexes of those at these positions, rising.
   *
   * @param positions from 0, all below {@link #count}
   */
  List<Long> at(Query query, long size, SortedSet<Long> positions) {
    if (query.matchesEverything() || positions.isEmpty()) {
      return List.copyOf(positions);
    }
    Conditions conditions = conditions(query, size);
    List<Object> values = new ArrayList<>(conditions.values());
    values.add(positions.stream().map(position -> position + 1).toArray(Long[]::new));
    values.add(positions.last() + 1);
    // The upper bound lets the database stop numbering there.
    return jdbc.sql(
            """
            SELECT index FROM (SELECT index, row_number() OVER (ORDER BY index) AS number FROM entry%s) AS candidate
            WHERE number = ANY (?) AND number <= ? ORDER BY index
            """
                .formatted(conditions.where()))
        .params(values)
        .query((row, _) -> row.getLong(1))
        .list();
  }

  private static Conditions conditions(Query query, long size) {
    Conditions conditions = Conditions.of(query);
    conditions.add("index < ?", size);
    return conditions;
  }
}
