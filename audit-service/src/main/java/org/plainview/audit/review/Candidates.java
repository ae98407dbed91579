package org.plainview.audit.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import org.plainview.audit.search.Conditions;
import org.plainview.audit.search.Query;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The entries that a sample is drawn from. The database reads through them once, to count them by blocks of the log; no
 * list of them is held or sorted.
 */
@Component
class Candidates {

  private static final int BLOCK = 1024;

  private final JdbcClient jdbc;

  Candidates(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * How many there are.
   *
   * @param blocks first index of each block that has some, by the position of the first of these
   */
  record Count(long total, TreeMap<Long, Long> blocks) {}

  /** Counts those of the first {@code size} entries that match. */
  Count count(Query query, long size) {
    if (query.matchesEverything()) {
      return new Count(size, new TreeMap<>());
    }
    record Block(long number, long entries) {}
    Conditions conditions = conditions(query, size);
    List<Block> found =
        jdbc.sql(
                "SELECT index / %d AS number, count(*) AS entries FROM entry%s GROUP BY 1 ORDER BY 1"
                    .formatted(BLOCK, conditions.where()))
            .params(conditions.values())
            .query((row, _) -> new Block(row.getLong("number"), row.getLong("entries")))
            .list();
    TreeMap<Long, Long> blocks = new TreeMap<>();
    long total = 0;
    for (Block block : found) {
      blocks.put(total, block.number() * BLOCK);
      total += block.entries();
    }
    return new Count(total, blocks);
  }

  /**
   * The indexes of those at these positions, rising.
   *
   * @param count of the same query and size
   * @param positions from 0, all below the total
   */
  List<Long> at(Query query, long size, Count count, SortedSet<Long> positions) {
    if (query.matchesEverything()) {
      return List.copyOf(positions);
    }
    List<Long> first = new ArrayList<>();
    List<Long> skip = new ArrayList<>();
    for (long position : positions) {
      Map.Entry<Long, Long> block = count.blocks().floorEntry(position);
      first.add(block.getValue());
      skip.add(position - block.getKey());
    }
    Conditions conditions = conditions(query, size);
    List<Object> values = new ArrayList<>(List.of(first.toArray(Long[]::new), skip.toArray(Long[]::new)));
    values.addAll(conditions.values());
    return jdbc.sql(
            """
            SELECT candidate.index
            FROM unnest(?::bigint[], ?::bigint[]) AS block (first, skip) CROSS JOIN LATERAL
              (SELECT index FROM entry%s AND index >= block.first AND index < block.first + %d
               ORDER BY index OFFSET block.skip LIMIT 1) AS candidate
            ORDER BY 1
            """
                .formatted(conditions.where(), BLOCK))
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
