package org.plainview.bench.similar;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.plainview.bench.CannotRunException;

/** A PostgreSQL with pgvector that keeps its data in a folder from run to run; stopped on close. */
final class VectorPostgres implements AutoCloseable {

  private static final String USER = "postgres";
  private static final int ATTEMPTS = 600;

  private final Process process;
  private final String url;

  VectorPostgres(Path root, Path home, int port) throws IOException, InterruptedException {
    Process script = new ProcessBuilder(root.resolve("launcher/scripts/pgvector.sh").toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String answer = new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    if (script.waitFor() != 0) {
      throw new CannotRunException("This needs PostgreSQL with pgvector, which could not be had");
    }
    Path programs = Path.of(answer);
    Files.createDirectories(home);
    List<String> user = new ArrayList<>(List.of("setpriv", "--pdeathsig", "INT"));
    if (System.getProperty("user.name").equals("root")) {
      user.addAll(List.of("--reuid=65534", "--regid=65534", "--clear-groups"));
      Files.setAttribute(home, "unix:uid", 65534);
    }
    Path data = home.resolve("data");
    if (!Files.exists(home.resolve("data/PG_VERSION"))) {
      // Bound to the loopback address and filled with made numbers only.
      int code = builder(home, user, programs.resolve("initdb").toString(), "-D", data.toString(), "-U", USER,
          "-E", "UTF8", "--locale=C", "--auth=trust").start().waitFor();
      if (code != 0) {
        throw new CannotRunException("initdb failed: see " + home.resolve("log"));
      }
    }
    this.url = "jdbc:postgresql://127.0.0.1:" + port + "/postgres?reWriteBatchedInserts=true";
    this.process = builder(home, user, programs.resolve("postgres").toString(), "-D", data.toString(),
        "-p", String.valueOf(port), "-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=",
        "-c", "jit=off", "-c", "shared_buffers=1GB", "-c", "maintenance_work_mem=2GB", "-c", "max_wal_size=4GB",
        // Parallel builds of this pgvector overflow: docs/decisions/0012.
        "-c", "max_parallel_maintenance_workers=0", "-c", "max_parallel_workers_per_gather=0").start();
    Runtime.getRuntime().addShutdownHook(new Thread(this::interrupt));
    await(home);
  }

  private static ProcessBuilder builder(Path home, List<String> user, String... command) {
    List<String> whole = new ArrayList<>(user);
    whole.addAll(List.of(command));
    ProcessBuilder builder = new ProcessBuilder(whole).directory(home.toFile()).redirectErrorStream(true);
    builder.environment().put("HOME", home.toString());
    return builder.redirectOutput(ProcessBuilder.Redirect.appendTo(home.resolve("log").toFile()));
  }

  private void await(Path home) throws InterruptedException {
    for (int i = 0; i < ATTEMPTS && process.isAlive(); i++) {
      try (Connection connection = connect()) {
        if (connection.isValid(1)) {
          return;
        }
      } catch (SQLException _) {
        Thread.sleep(100);
      }
    }
    throw new CannotRunException("PostgreSQL with pgvector did not start: see " + home.resolve("log"));
  }

  Connection connect() throws SQLException {
    return DriverManager.getConnection(url, USER, "");
  }

  // SIGTERM would wait for every client.
  private void interrupt() {
    try {
      new ProcessBuilder("kill", "-INT", String.valueOf(process.pid())).start().waitFor();
    } catch (IOException e) {
      process.destroy();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() throws InterruptedException {
    interrupt();
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
  }
}
