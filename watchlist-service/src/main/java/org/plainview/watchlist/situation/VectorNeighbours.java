package org.plainview.watchlist.situation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.plainview.crowd.situation.Feature;
import org.plainview.crowd.situation.Situation;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * By pgvector: among all zones its HNSW index, nearly always right and in milliseconds; a zone's own past by reading
 * that past. Needs {@link VectorColumn#prepare}.
 */
public final class VectorNeighbours implements Neighbours {

  private static final double SCALE = Math.sqrt(Feature.ALL.size());
  private static final String FOUND = StoredMinute.COLUMNS + ", embedding <-> ?::vector AS d";
  private static final String NEAREST_FIRST = " ORDER BY embedding <-> ?::vector LIMIT ?";
  private static final RowMapper<Neighbour> ROW =
      (row, _) -> new Neighbour(StoredMinute.of(row), row.getDouble("d") / SCALE);

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
  public List<Neighbour> nearest(Situation situation, Among among, int most) {
    Neighbours.requireMost(most);
    String vector = Arrays.toString(situation.vector());
    List<Object> values = new ArrayList<>();
    String sql;
    if (among.only() == null) {
      sql = "SELECT " + FOUND + " FROM situation_minute" + among.where() + NEAREST_FIRST;
      values.add(vector);
      values.addAll(among.parameters());
    } else {
      // One zone among thousands: the index would give up before it has met enough minutes of it.
      sql =
          "WITH own AS MATERIALIZED (SELECT %s, embedding FROM situation_minute%s) SELECT %s FROM own%s"
              .formatted(StoredMinute.COLUMNS, among.where(), FOUND, NEAREST_FIRST);
      values.addAll(among.parameters());
      values.add(vector);
    }
    values.add(vector);
    values.add(most);
    List<Neighbour> found = transaction.execute(_ -> {
      // Without the iterative scan a filter would take from the candidates, and few would be left.
      jdbc.execute("SET LOCAL hnsw.iterative_scan = strict_order");
      jdbc.execute("SET LOCAL hnsw.ef_search = " + Math.max(searched, most));
      return jdbc.query(sql, ROW, values.toArray());
    });
    return Objects.requireNonNull(found).stream().sorted(NEAREST).toList();
  }
}
