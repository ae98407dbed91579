package org.plainview.recognition.history;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.flywaydb.core.Flyway;
import org.plainview.testing.TestDatabase;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** A history's database without its service. */
record HistoryDatabase(TestDatabase database, DriverManagerDataSource dataSource, JdbcTemplate jdbc)
    implements AutoCloseable {

  static final HistoryProperties PROPERTIES =
      new HistoryProperties(
          Duration.ofDays(30), Duration.ofDays(730), Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofSeconds(60),
          Duration.ofHours(1), Duration.ofMinutes(1));

  static HistoryDatabase create() {
    return ofVersion("latest");
  }

  static HistoryDatabase ofVersion(String version) {
    TestDatabase database = TestDatabase.create();
    DriverManagerDataSource dataSource =
        new DriverManagerDataSource(database.url(), database.user(), database.password());
    HistoryDatabase history = new HistoryDatabase(database, dataSource, new JdbcTemplate(dataSource));
    history.migrate(version);
    return history;
  }

  void migrate(String version) {
    Flyway.configure().dataSource(dataSource).target(version).load().migrate();
  }

  RollupPartitions partitionsAt(Instant now) {
    return new RollupPartitions(jdbc, transaction(), Clock.fixed(now, ZoneOffset.UTC), PROPERTIES);
  }

  TransactionTemplate transaction() {
    return new TransactionTemplate(new DataSourceTransactionManager(dataSource));
  }

  @Override
  public void close() {
    database.close();
  }
}
