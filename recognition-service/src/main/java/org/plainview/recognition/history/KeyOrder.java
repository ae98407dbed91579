package org.plainview.recognition.history;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Rewrites partitions in the order of their key, each into a new table that takes its place. Queries and what still
 * comes wait for no more than the exchange of the two. On one connection; not thread-safe.
 */
final class KeyOrder {

  /** What the table that is in order says of itself. */
  private static final String IN_ORDER = "in the order of its key";

  /** The exchange waits for their rows. */
  private static final int MOST_LATE = 100_000;

  private static final int EXCHANGES = 20;
  private static final Duration BETWEEN_EXCHANGES = Duration.ofSeconds(1);
  private static final String LOCK_NOT_AVAILABLE = "55P03";

  private static final Logger log = LoggerFactory.getLogger(KeyOrder.class);

  private static final String DUE =
      """
      SELECT parent.relname, p.relname, pg_get_expr(p.relpartbound, p.oid), pg_get_partition_constraintdef(p.oid)
      FROM pg_inherits JOIN pg_class AS p ON p.oid = inhrelid JOIN pg_class AS parent ON parent.oid = inhparent
      WHERE inhparent IN ('rollup_10s'::regclass, 'rollup_1m'::regclass)
        AND obj_description(p.oid, 'pg_class') IS DISTINCT FROM ?
        AND substring(pg_get_expr(p.relpartbound, p.oid) FROM $$TO \\('([^']+)'\\)$$)::timestamptz
            <= now() - make_interval(secs => ?)
      ORDER BY p.relname DESC
      """;

  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;

  KeyOrder(SingleConnectionDataSource connection) {
    this.jdbc = new JdbcTemplate(connection);
    this.transaction = new TransactionTemplate(new DataSourceTransactionManager(connection));
  }

  /**
   * A partition that is to be brought in order.
   *
   * @param bound as ATTACH takes it
   * @param holds what is true of each of its rows
   */
  record Partition(String table, String name, String bound, String holds) {

    String sorted() {
      return name + "_sorted";
    }

    String late() {
      return name + "_late";
    }
  }

  /** Those that ended so long ago and are not in order, the newest first. */
  List<Partition> due(long secondsAgo) {
    return jdbc.query(
        DUE,
        (row, _) -> new Partition(row.getString(1), row.getString(2), row.getString(3), row.getString(4)),
        IN_ORDER,
        secondsAgo);
  }

  /** False when too much came for it meanwhile: it stays as it was, for another time. */
  boolean bringInOrder(Partition partition) throws InterruptedException {
    noteWhatIsLate(partition);
    int rows = rewrite(partition);
    jdbc.execute("ANALYZE " + partition.late());
    long late = count(partition.late());
    if (late > MOST_LATE) {
      transaction.executeWithoutResult(_ -> forget(partition));
      log.info("{} stays as it is for now: {} rows came while it was being rewritten", partition.name(), late);
      return false;
    }
    exchangePatiently(partition);
    log.info("{} is in the order of its key: {} rows, {} came meanwhile", partition.name(), rows, late);
    return true;
  }

  /** Also what an earlier attempt has left goes. */
  private void noteWhatIsLate(Partition partition) {
    transaction.executeWithoutResult(
        _ -> {
          forget(partition);
          execute(
              "CREATE UNLOGGED TABLE %s AS SELECT zone_id, start, camera_id FROM %s WITH NO DATA"
                  .formatted(partition.late(), partition.name()),
              "CREATE TRIGGER note_late AFTER INSERT OR UPDATE ON %s FOR EACH ROW EXECUTE FUNCTION note_late('%s')"
                  .formatted(partition.name(), partition.late()));
        });
  }

  private void forget(Partition partition) {
    execute(
        "SET LOCAL lock_timeout = '5s'",
        "DROP TRIGGER IF EXISTS note_late ON " + partition.name(),
        "DROP TABLE IF EXISTS %s, %s".formatted(partition.late(), partition.sorted()));
  }

  /** Everything that was there before the notes began is seen by it. */
  private int rewrite(Partition partition) {
    Integer rows =
        transaction.execute(
            _ -> {
              execute(
                  "SET LOCAL work_mem = '256MB'",
                  "SET LOCAL maintenance_work_mem = '256MB'",
                  "SET LOCAL max_parallel_maintenance_workers = 0",
                  // Or it would go on after this process is gone.
                  "SET LOCAL client_connection_check_interval = '10s'",
                  "CREATE TABLE %s (LIKE %s INCLUDING ALL EXCLUDING INDEXES, CONSTRAINT bound CHECK (%s))"
                      .formatted(partition.sorted(), partition.name(), partition.holds()));
              int copied =
                  jdbc.update(
                      "INSERT INTO %s SELECT * FROM %s ORDER BY zone_id, start, camera_id"
                          .formatted(partition.sorted(), partition.name()));
              execute(
                  "ALTER TABLE %s ADD PRIMARY KEY (zone_id, start, camera_id)".formatted(partition.sorted()),
                  "ANALYZE " + partition.sorted());
              return copied;
            });
    return rows == null ? 0 : rows;
  }

  private void exchangePatiently(Partition partition) throws InterruptedException {
    for (int attempt = 1; ; attempt++) {
      try {
        transaction.executeWithoutResult(_ -> exchange(partition));
        return;
      } catch (DataAccessException e) {
        if (attempt == EXCHANGES || !isOfLock(e)) {
          throw e;
        }
        Thread.sleep(BETWEEN_EXCHANGES);
      }
    }
  }

  private static boolean isOfLock(DataAccessException e) {
    return e.getRootCause() instanceof SQLException cause && LOCK_NOT_AVAILABLE.equals(cause.getSQLState());
  }

  private void exchange(Partition partition) {
    String name = partition.name();
    String sorted = partition.sorted();
    execute(
        // Who comes after waits for as long.
        "SET LOCAL lock_timeout = '500ms'",
        // Every row that came late is looked up: nobody may wait for a reading of the whole.
        "SET LOCAL enable_hashjoin = off",
        "SET LOCAL enable_mergejoin = off",
        "SET LOCAL enable_seqscan = off",
        "LOCK TABLE ONLY %s IN ACCESS EXCLUSIVE MODE".formatted(partition.table()),
        "DELETE FROM %s AS s USING %s AS l WHERE (s.zone_id, s.start, s.camera_id) = (l.zone_id, l.start, l.camera_id)"
            .formatted(sorted, partition.late()),
        "INSERT INTO %s SELECT p.* FROM (SELECT DISTINCT * FROM %s) AS l JOIN %s AS p USING (zone_id, start, camera_id)"
            .formatted(sorted, partition.late(), name),
        "ALTER TABLE %s DETACH PARTITION %s".formatted(partition.table(), name),
        "DROP TABLE %s, %s".formatted(name, partition.late()),
        "ALTER TABLE %s RENAME TO %s".formatted(sorted, name),
        "ALTER TABLE %s ATTACH PARTITION %s %s".formatted(partition.table(), name, partition.bound()),
        "ALTER TABLE %s DROP CONSTRAINT bound".formatted(name),
        "COMMENT ON TABLE %s IS '%s'".formatted(name, IN_ORDER));
  }

  private long count(String table) {
    Long rows = jdbc.queryForObject("SELECT count(*) FROM " + table, Long.class);
    return rows == null ? 0 : rows;
  }

  private void execute(String... statements) {
    for (String statement : statements) {
      jdbc.execute(statement);
    }
  }
}
