package org.plainview.watchlist.situation;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;
import org.plainview.crowd.situation.Situation;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads every stored minute: right anywhere, and as slow as there are minutes. */
public final class ExactNeighbours implements Neighbours {

  private static final Comparator<Neighbour> NEAREST =
      Comparator.comparingDouble(Neighbour::distance).thenComparingLong(Neighbour::id);
  private static final int ROWS_AT_ONCE = 2000;

  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;

  public ExactNeighbours(JdbcTemplate jdbc, TransactionTemplate transaction) {
    this.jdbc = new JdbcTemplate(Objects.requireNonNull(jdbc.getDataSource()));
    this.jdbc.setFetchSize(ROWS_AT_ONCE);
    this.transaction = transaction;
  }

  @Override
  public List<Neighbour> nearest(Situation situation, @Nullable Zone zone, int most) {
    Neighbours.requireMost(most);
    PriorityQueue<Neighbour> best = new PriorityQueue<>(NEAREST.reversed());
    String all = "SELECT id, features FROM situation_minute";
    RowCallbackHandler keep = row -> keep(best, row, situation, most);
    // PostgreSQL's driver reads in portions only within a transaction.
    transaction.executeWithoutResult(
        _ -> {
          if (zone == null) {
            jdbc.query(all, keep);
          } else {
            jdbc.query(all + " WHERE site_id = ? AND zone_id = ?", keep, zone.siteId(), zone.zoneId());
          }
        });
    List<Neighbour> sorted = new ArrayList<>(best);
    sorted.sort(NEAREST);
    return sorted;
  }

  private static void keep(PriorityQueue<Neighbour> best, ResultSet row, Situation situation, int most)
      throws SQLException {
    best.add(new Neighbour(row.getLong(1), situation.distanceTo(Situation.ofScaled(vector(row.getArray(2))))));
    if (best.size() > most) {
      best.remove();
    }
  }

  private static float[] vector(Array array) throws SQLException {
    Float[] boxed = (Float[]) array.getArray();
    float[] vector = new float[boxed.length];
    for (int i = 0; i < vector.length; i++) {
      vector[i] = boxed[i];
    }
    return vector;
  }
}
