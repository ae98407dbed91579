package org.plainview.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** PostgreSQL, its cluster of data, and a database with an owner for each service. */
final class Postgres {

  static final String NAME = "postgres";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** The rollups of a city's zones are added all over their index every ten seconds; it is taken only as it is used. */
  private static final String BUFFERS = "1GB";

  private final Home home;
  private final Ports ports;
  private final Secrets secrets;
  private final boolean durable;

  /**
   * @param durable false for tests, whose data are thrown away
   */
  Postgres(Home home, Ports ports, Secrets secrets, boolean durable) {
    this.home = home;
    this.ports = ports;
    this.secrets = secrets;
    this.durable = durable;
  }

  String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/" + database;
  }

  /** Creates the cluster of data where there is none. */
  void prepare() throws InterruptedException {
    Path data = home.data(NAME);
    Account.own(data);
    if (Files.exists(data.resolve("PG_VERSION"))) {
      return;
    }
    if (!Folders.list(data).isEmpty()) {
      // An initdb that was killed: it has made nothing that anybody used.
      Folders.delete(data);
      Account.own(data);
    }
    Path passwords = data.resolveSibling("initdb-password");
    try {
      Folders.writeSecret(passwords, secrets.get("postgres.password"));
      if (Account.isRoot()) {
        Files.setAttribute(passwords, "unix:uid", Files.getAttribute(data, "unix:uid"));
      }
      List<String> command = new ArrayList<>();
      if (Account.isRoot()) {
        command.add("setpriv");
        command.addAll(Account.DEMOTE);
      }
      command.addAll(
          List.of(
              binary("initdb"), "-D", data.toString(), "-U", "postgres", "-E", "UTF8",
              "--locale=C.UTF-8", "--auth=scram-sha-256", "--pwfile=" + passwords));
      if (!durable) {
        command.add("-N");
      }
      Tool.require("Creating the database's files", command, Map.of(), home.log(NAME), PATIENCE);
    } catch (IOException e) {
      throw new LaunchException("Cannot prepare " + data + ": " + e.getMessage(), e);
    } finally {
      Folders.delete(passwords);
    }
  }

  Part part() {
    List<String> command =
        new ArrayList<>(
            List.of(
                binary("postgres"), "-D", home.data(NAME).toString(),
                "-p", String.valueOf(ports.postgres()),
                "-c", "listen_addresses=127.0.0.1",
                "-c", "unix_socket_directories=",
                "-c", "shared_buffers=" + BUFFERS,
                "-c", "max_connections=" + (durable ? 120 : 400)));
    if (!durable) {
      command.addAll(List.of("-c", "fsync=off"));
    }
    return new Part(
        NAME,
        command,
        Map.of("LC_ALL", "C.UTF-8"),
        home.log(NAME),
        ports.postgres(),
        Set.of(),
        health(),
        PATIENCE,
        Part.Stop.INT,
        Part.Account.NOT_ROOT);
  }

  Health health() {
    return Health.sql(url("postgres"), "postgres", secrets.get("postgres.password"));
  }

  /** A database and its owner for each name, where they are missing. */
  void createDatabases(List<String> names) {
    try (Connection connection =
            DriverManager.getConnection(
                url("postgres"), "postgres", secrets.get("postgres.password"));
        Statement statement = connection.createStatement()) {
      for (String name : names) {
        if (isMissing(statement, "SELECT 1 FROM pg_roles WHERE rolname = '" + name + "'")) {
          statement.execute("CREATE ROLE " + name + " LOGIN");
        }
        // Passwords are ours: base64url, no quote in them. Set each time, in case the secrets were restored.
        statement.execute("ALTER ROLE " + name + " PASSWORD '" + secrets.database(name) + "'");
        if (isMissing(statement, "SELECT 1 FROM pg_database WHERE datname = '" + name + "'")) {
          statement.execute("CREATE DATABASE " + name + " OWNER " + name);
          statement.execute("REVOKE ALL ON DATABASE " + name + " FROM PUBLIC");
        }
      }
    } catch (SQLException e) {
      throw new LaunchException("PostgreSQL did not create the databases: " + e.getMessage(), e);
    }
  }

  private static boolean isMissing(Statement statement, String query) throws SQLException {
    try (ResultSet rows = statement.executeQuery(query)) {
      return !rows.next();
    }
  }

  private String binary(String name) {
    return home.parts().resolve("postgres/bin").resolve(name).toString();
  }
}
