package org.plainview.watchlist.situation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;
import org.plainview.crowd.situation.Situation;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads every stored minute: right anywhere, and as slow as there are minutes. */
public final class ExactNeighbours implements Neighbours {

  private static final int ROWS_AT_ONCE = 2000;

  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;

  public ExactNeighbours(JdbcTemplate jdbc, TransactionTemplate transaction) {
    this.jdbc = new JdbcTemplate(Objects.requireNonNull(jdbc.getDataSource()));
    this.jdbc.setFetchSize(ROWS_AT_ONCE);
    this.transaction = transaction;
  }

  @Override
  public List<Neighbour> nearest(Situation situation, Among among, int most) {
    Neighbours.requireMost(most);
    PriorityQueue<Neighbour> best = new PriorityQueue<>(NEAREST.reversed());
    RowCallbackHandler keep =
        row -> {
          StoredMinute minute = StoredMinute.of(row);
          best.add(new Neighbour(minute, situation.distanceTo(minute.situation())));
          if (best.size() > most) {
            best.remove();
          }
        };
    String sql = "SELECT " + StoredMinute.COLUMNS + " FROM situation_minute" + among.where();
    // PostgreSQL's driver reads in portions only within a transaction.
    transaction.executeWithoutResult(_ -> jdbc.query(sql, keep, among.parameters().toArray()));
    List<Neighbour> sorted = new ArrayList<>(best);
    sorted.sort(NEAREST);
    return sorted;
  }
}
