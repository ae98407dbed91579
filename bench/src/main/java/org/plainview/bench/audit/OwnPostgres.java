package org.plainview.bench.audit;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.plainview.bench.CannotRunException;

/** A PostgreSQL that a benchmark starts for itself with {@code ./plainview parts}, and stops. */
final class OwnPostgres implements AutoCloseable {

  private static final Duration MOST = Duration.ofMinutes(10);
  private static final Duration STOP_LIMIT = Duration.ofSeconds(60);

  private final Process parts;
  private final Properties addresses = new Properties();

  OwnPostgres(Path root, Path home, int portBase) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(root.resolve("plainview").toString(), "parts", "--only-postgres")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put("PLAINVIEW_HOME", home.toString());
    builder.environment().put("PLAINVIEW_PORT_BASE", String.valueOf(portBase));
    Path file = home.resolve("parts.properties");
    Files.deleteIfExists(file);
    this.parts = builder.start();
    Runtime.getRuntime().addShutdownHook(new Thread(parts::destroy));
    await(file);
    try (Reader reader = Files.newBufferedReader(file)) {
      addresses.load(reader);
    }
  }

  private void await(Path file) throws InterruptedException {
    Instant until = Instant.now().plus(MOST);
    while (!Files.exists(file)) {
      if (!parts.isAlive() || Instant.now().isAfter(until)) {
        throw new CannotRunException("PostgreSQL did not start: run ./plainview parts --only-postgres to see why");
      }
      Thread.sleep(100);
    }
  }

  String user() {
    return addresses.getProperty("postgres.user");
  }

  String password() {
    return addresses.getProperty("postgres.password");
  }

  /** Creates an empty database, and gives its address. */
  String create(String database) throws SQLException {
    String url = addresses.getProperty("postgres.url");
    try (Connection connection = DriverManager.getConnection(url, user(), password());
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + database);
    }
    return url.replaceFirst("/postgres$", "/" + database);
  }

  @Override
  public void close() throws InterruptedException {
    parts.destroy();
    if (!parts.waitFor(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
      parts.destroyForcibly();
    }
  }
}
