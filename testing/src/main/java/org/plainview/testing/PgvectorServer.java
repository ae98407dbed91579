package org.plainview.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** A PostgreSQL with pgvector of its own, with an empty database; stopped on close. */
public final class PgvectorServer implements AutoCloseable {

  /** Set where the tests must not pass without a real pgvector. */
  public static final String NEEDED = "PLAINVIEW_NEEDS_PGVECTOR";

  private static final Path SCRIPT = Path.of("launcher", "scripts", "pgvector.sh");
  private static final Duration START_LIMIT = Duration.ofSeconds(60);
  private static final String USER = "postgres";

  private final Path folder;
  private final Process process;
  private final String url;
  private final String password;

  private PgvectorServer(Path folder, Process process, int port, String password) {
    this.folder = folder;
    this.process = process;
    this.url = "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    this.password = password;
  }

  /**
   * Empty when it cannot be had on this machine, with a notice; or {@link IllegalStateException} that says what to
   * do, when {@link #NEEDED} is set.
   */
  public static Optional<PgvectorServer> start() throws IOException, InterruptedException {
    Optional<Path> programs = programs();
    if (programs.isPresent()) {
      return Optional.of(start(programs.get()));
    }
    String advice = "No PostgreSQL with pgvector: run " + SCRIPT + " to see why";
    if (System.getenv(NEEDED) != null) {
      throw new IllegalStateException(advice + "; it needs Debian's apt-get and a mirror that has trixie");
    }
    System.err.println("NOTICE: " + advice + ". Its contract test is skipped.");
    return Optional.empty();
  }

  private static Optional<Path> programs() throws IOException, InterruptedException {
    for (Path root = Path.of("").toAbsolutePath(); root != null; root = root.getParent()) {
      if (Files.exists(root.resolve(SCRIPT))) {
        Process script =
            new ProcessBuilder(root.resolve(SCRIPT).toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String answer = new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return script.waitFor() == 0 ? Optional.of(Path.of(answer.strip())) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static PgvectorServer start(Path programs) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("pgvector-");
    String password = UUID.randomUUID().toString();
    Path secret = Files.writeString(folder.resolve("password"), password);
    List<String> asUser = new ArrayList<>(List.of("setpriv", "--pdeathsig", "INT"));
    if (System.getProperty("user.name").equals("root")) {
      asUser.addAll(List.of("--reuid=65534", "--regid=65534", "--clear-groups"));
      for (Path mine : List.of(folder, secret)) {
        Files.setAttribute(mine, "unix:uid", 65534);
      }
    }
    String data = folder.resolve("data").toString();
    run(folder, asUser, programs.resolve("initdb").toString(), "-D", data, "-U", USER, "-E", "UTF8", "--locale=C",
        "--auth=scram-sha-256", "--pwfile=" + secret, "-N");
    int port = freePort();
    Process process =
        builder(folder, asUser, programs.resolve("postgres").toString(), "-D", data, "-p", String.valueOf(port),
                "-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=", "-c", "jit=off",
                "-c", "max_parallel_maintenance_workers=0", "-c", "fsync=off")
            .start();
    PgvectorServer server = new PgvectorServer(folder, process, port, password);
    server.await();
    return server;
  }

  private static void run(Path folder, List<String> asUser, String... command)
      throws IOException, InterruptedException {
    if (builder(folder, asUser, command).start().waitFor() != 0) {
      throw new IllegalStateException("PostgreSQL did not start: see " + folder.resolve("log"));
    }
  }

  private static ProcessBuilder builder(Path folder, List<String> asUser, String... command) {
    List<String> whole = new ArrayList<>(asUser);
    whole.addAll(List.of(command));
    ProcessBuilder builder = new ProcessBuilder(whole).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().put("HOME", folder.toString());
    return builder.redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private void await() throws InterruptedException {
    long until = System.nanoTime() + START_LIMIT.toNanos();
    while (true) {
      try (Connection connection = DriverManager.getConnection(url, USER, password);
          Statement statement = connection.createStatement()) {
        statement.execute("SELECT 1");
        return;
      } catch (SQLException e) {
        if (!process.isAlive() || System.nanoTime() > until) {
          close();
          throw new IllegalStateException("PostgreSQL with pgvector did not start: see " + folder.resolve("log"), e);
        }
        Thread.sleep(50);
      }
    }
  }

  public String url() {
    return url;
  }

  public String user() {
    return USER;
  }

  public String password() {
    return password;
  }

  @Override
  public void close() throws InterruptedException {
    try {
      new ProcessBuilder("kill", "-INT", String.valueOf(process.pid())).start().waitFor();
    } catch (IOException e) {
      process.destroy();
    }
    if (!process.waitFor(10, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
  }
}
