package org.plainview.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/**
 * A database of its own in the running PostgreSQL, dropped on close.
 *
 * @param url JDBC address
 */
public record TestDatabase(String name, String url, String user, String password)
    implements AutoCloseable {

  /** Creates an empty database. */
  public static TestDatabase create() {
    String name = "test_" + UUID.randomUUID().toString().replace("-", "");
    TestParts parts = TestParts.current();
    execute("CREATE DATABASE " + name);
    String url = parts.value("postgres.url").replaceFirst("/[^/?]*(\\?|$)", "/" + name + "$1");
    return new TestDatabase(
        name, url, parts.value("postgres.user"), parts.value("postgres.password"));
  }

  public Connection connect() throws SQLException {
    return DriverManager.getConnection(url, user, password);
  }

  @Override
  public void close() {
    execute("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
  }

  private static void execute(String sql) {
    TestParts parts = TestParts.current();
    try (Connection connection =
            DriverManager.getConnection(
                parts.value("postgres.url"),
                parts.value("postgres.user"),
                parts.value("postgres.password"));
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException("PostgreSQL of the test parts refused: " + sql, e);
    }
  }
}
