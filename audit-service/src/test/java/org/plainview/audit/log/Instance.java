package org.plainview.audit.log;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Clock;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.plainview.testing.TestDatabase;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.json.JsonMapper;

/** Another instance of the writer on the same database, as a second process would be. */
public final class Instance implements AutoCloseable {

  final GroupCommit log;
  final DurableLeaves leaves;

  private final HikariDataSource dataSource = new HikariDataSource();
  private final TestDatabase database;
  private final String name = "other-" + UUID.randomUUID();

  Instance(TestDatabase database, String maxWaiting) {
    this(database, maxWaiting, 1_000, Clock.systemUTC());
  }

  public Instance(TestDatabase database, String maxWaiting, Clock clock) {
    this(database, maxWaiting, 1_000, clock);
  }

  Instance(TestDatabase database, String maxWaiting, int maxBatch, Clock clock) {
    this.database = database;
    String url = database.url();
    dataSource.setJdbcUrl(url + (url.contains("?") ? "&" : "?") + "ApplicationName=" + name);
    dataSource.setUsername(database.user());
    dataSource.setPassword(database.password());
    dataSource.setMaximumPoolSize(3);
    dataSource.setConnectionTimeout(2_000);
    EntryTable table =
        new EntryTable(
            new JdbcTemplate(dataSource),
            new JdbcTransactionManager(dataSource),
            JsonMapper.builder().build(),
            clock);
    leaves = new LeafTable(JdbcClient.create(dataSource));
    log = new GroupCommit(table, new LogProperties(DataSize.parse(maxWaiting), maxBatch));
    log.start();
  }

  /** A database with the tables of a new log. */
  public static TestDatabase database() {
    TestDatabase database = TestDatabase.create();
    Flyway.configure()
        .dataSource(database.url(), database.user(), database.password())
        .javaMigrations(new V11__Leaves(JsonMapper.builder().build()))
        .load()
        .migrate();
    return database;
  }

  public AuditLog log() {
    return log;
  }

  public DurableLeaves leaves() {
    return leaves;
  }

  public StoredEntries entries() {
    return new StoredEntryTable(JdbcClient.create(dataSource), JsonMapper.builder().build());
  }

  public DataSource dataSource() {
    return dataSource;
  }

  /** Ends its connections, as a database that goes away would. */
  public void kill() {
    try (var connection = database.connect();
        var statement =
            connection.prepareStatement(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = ?")) {
      statement.setString(1, name);
      statement.execute();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    log.stop();
    dataSource.close();
  }
}
