package org.plainview.watchlist.situation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plainview.crowd.situation.Feature;
import org.plainview.crowd.situation.Situation;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.transaction.support.TransactionTemplate;

/** pgvector's HNSW index: nearly always the nearest, in milliseconds. Needs {@link VectorColumn#prepare}. */
public final class VectorNeighbours implements Neighbours {

  private static final double SCALE = Math.sqrt(Feature.ALL.size());
  private static final RowMapper<Neighbour> ROW =
      (row, _) -> new Neighbour(row.getLong(1), row.getDouble(2) / SCALE);

  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;
  private final int searched;

  /**
   * @param searched how many candidates the index keeps (hnsw.ef_search), 1 to 1000: more find more and take longer
   */
  public VectorNeighbours(JdbcTemplate jdbc, TransactionTemplate transaction, int searched) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.searched = searched;
  }

  @Override
  public List<Neighbour> nearest(Situation situation, @Nullable Zone zone, int most) {
    Neighbours.requireMost(most);
    String vector = Arrays.toString(situation.vector());
    List<Neighbour> found = transaction.execute(_ -> {
      // Without the iterative scan a zone's own past would be what is left of the candidates of all zones.
      jdbc.execute("SET LOCAL hnsw.iterative_scan = strict_order");
      jdbc.execute("SET LOCAL hnsw.ef_search = " + Math.max(searched, most));
      if (zone == null) {
        return jdbc.query(
            "SELECT id, embedding <-> ?::vector AS d FROM situation_minute ORDER BY embedding <-> ?::vector LIMIT ?",
            ROW, vector, vector, most);
      }
      return jdbc.query(
          "SELECT id, embedding <-> ?::vector AS d FROM situation_minute WHERE site_id = ? AND zone_id = ?"
              + " ORDER BY embedding <-> ?::vector LIMIT ?",
          ROW, vector, zone.siteId(), zone.zoneId(), vector, most);
    });
    return Objects.requireNonNull(found).stream()
        .sorted(Comparator.comparingDouble(Neighbour::distance).thenComparingLong(Neighbour::id))
        .toList();
  }
}
