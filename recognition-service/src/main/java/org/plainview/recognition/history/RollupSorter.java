package org.plainview.recognition.history;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.TransactionException;

/**
 * Brings what is over in the order of its key, so that a day of a zone lies together: as it comes, each of its spans lies
 * beside those of all other zones of that time, in a page of its own. One process at a time does it.
 */
final class RollupSorter implements Runnable, AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(RollupSorter.class);
  private static final long LOCK = 0x706c61696e02L;

  /** The longest that a statement may take: the largest is the rewriting of a partition. */
  private static final int PATIENCE_MS = (int) Duration.ofHours(4).toMillis();

  private final DataSource dataSource;
  private final HistoryProperties properties;
  private final CountDownLatch closed = new CountDownLatch(1);

  RollupSorter(DataSource dataSource, HistoryProperties properties) {
    this.dataSource = dataSource;
    this.properties = properties;
  }

  @Override
  public void run() {
    try {
      do {
        sort();
      } while (!closed.await(properties.sortEvery().toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void sort() throws InterruptedException {
    try (Connection connection = dataSource.getConnection()) {
      connection.setNetworkTimeout(Runnable::run, PATIENCE_MS);
      // The connection is the pool's, and goes back to it.
      SingleConnectionDataSource same = new SingleConnectionDataSource(connection, true);
      JdbcTemplate jdbc = new JdbcTemplate(same);
      if (Boolean.TRUE.equals(jdbc.queryForObject("SELECT pg_try_advisory_lock(?)", Boolean.class, LOCK))) {
        try {
          sort(new KeyOrder(same));
        } finally {
          jdbc.queryForObject("SELECT pg_advisory_unlock(?)", Boolean.class, LOCK);
        }
      }
    } catch (SQLException | DataAccessException | TransactionException e) {
      log.warn("The history is not brought in order for now; trying again in {}: {}", properties.sortEvery(), e.toString());
    }
  }

  private void sort(KeyOrder order) throws InterruptedException {
    for (KeyOrder.Partition partition : order.due(properties.sortAfter().toSeconds())) {
      if (closed.getCount() == 0) {
        return;
      }
      order.bringInOrder(partition);
    }
  }

  @Override
  public void close() {
    closed.countDown();
  }
}
