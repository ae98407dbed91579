package org.plainview.camera.imports;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/**
 * Lets one import run at a time, whichever instance runs it: two files could claim the same id, and each holds
 * its rows in memory. The database lets go of the lock when the process that holds it dies.
 */
@Component
class ImportLock {

  private static final Logger log = LoggerFactory.getLogger(ImportLock.class);

  /** True while no instance holds the lock, as an SQL condition. */
  static final String IS_FREE =
      """
      NOT EXISTS (
        SELECT 1 FROM pg_locks
        WHERE locktype = 'advisory' AND classid = 1885957497 AND objid = 1852402032 AND objsubid = 1
          AND database = (SELECT oid FROM pg_database WHERE datname = current_database()))
      """;

  private static final long KEY = (1885957497L << 32) | 1852402032L;

  private static final long STEP_MS = 50;

  private final DataSource dataSource;

  ImportLock(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** The lock, while it is held; close it to let go. */
  final class Held implements AutoCloseable {

    private final Connection connection;

    private Held(Connection connection) {
      this.connection = connection;
    }

    @Override
    public void close() {
      try (connection) {
        ask(connection, "SELECT pg_advisory_unlock(?)");
      } catch (SQLException e) {
        log.warn("The connection with the lock of imports is gone, and the lock with it: {}", e.toString());
      }
    }
  }

  /** Empty if another import still runs after that time. */
  Optional<Held> acquire(Duration patience) {
    for (long waitedMs = 0; waitedMs <= patience.toMillis(); waitedMs += STEP_MS) {
      Optional<Held> held = tryAcquire();
      if (held.isPresent()) {
        return held;
      }
      try {
        Thread.sleep(STEP_MS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private Optional<Held> tryAcquire() {
    try {
      Connection connection = dataSource.getConnection();
      boolean held = false;
      try {
        held = ask(connection, "SELECT pg_try_advisory_lock(?)");
        return held ? Optional.of(new Held(connection)) : Optional.empty();
      } finally {
        if (!held) {
          connection.close();
        }
      }
    } catch (SQLException e) {
      throw new DataAccessResourceFailureException("The database did not answer", e);
    }
  }

  private static boolean ask(Connection connection, String sql) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setLong(1, KEY);
      try (ResultSet answer = statement.executeQuery()) {
        return answer.next() && answer.getBoolean(1);
      }
    }
  }
}
