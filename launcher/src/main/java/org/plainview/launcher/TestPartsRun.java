package org.plainview.launcher;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * PostgreSQL, Kafka and Keycloak alone, with empty data, for tests; or PostgreSQL by itself, which then keeps what it
 * commits as in earnest, for benchmarks.
 */
final class TestPartsRun {

  static final int DEFAULT_BASE = 7600;

  private final Home home;
  private final Ports ports;
  private final boolean onlyPostgres;
  private final Console console;
  private final CountDownLatch stopped = new CountDownLatch(1);

  TestPartsRun(Home home, int base, boolean onlyPostgres, Console console) {
    this.home = home;
    this.ports = new Ports(base);
    this.onlyPostgres = onlyPostgres;
    this.console = console;
  }

  void run() throws InterruptedException {
    home.create();
    DiskCheck.requireSpace(home.folder(), DiskCheck.REAL);
    try (RunLock _ = RunLock.take(home.lock())) {
      ChildrenFile children = new ChildrenFile(home.children());
      children.endLeftovers(console);
      LauncherCopies.removeOthers(home, LauncherCopies.own());
      PortCheck.requireFree(ports.ofParts());
      PortBase.note(home, ports);
      Folders.delete(addresses());
      Folders.freshFolder(home.folder().resolve("data"));
      Supervisor supervisor = new Supervisor(console, children, Clock.systemUTC());
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stopAndWait(supervisor), "stop"));
      try {
        start(supervisor);
        supervisor.run();
      } finally {
        Folders.delete(addresses());
        supervisor.stopAll();
        stopped.countDown();
      }
    }
  }

  private void start(Supervisor supervisor) throws InterruptedException {
    Secrets secrets = Secrets.in(home.secrets());
    Postgres postgres = new Postgres(home, ports, secrets, onlyPostgres);
    postgres.prepare();
    supervisor.add(postgres.part());
    supervisor.awaitHealthy();
    if (!onlyPostgres) {
      startOthers(supervisor, postgres, secrets);
    }
    if (!supervisor.isStopping()) {
      write(secrets);
      console.say("Parts for tests are ready: " + addresses());
    }
  }

  private void startOthers(Supervisor supervisor, Postgres postgres, Secrets secrets)
      throws InterruptedException {
    Kafka kafka = new Kafka(home, ports, secrets);
    Keycloak keycloak = new Keycloak(home, ports, secrets, true);
    postgres.createDatabases(List.of("keycloak"));
    kafka.prepare();
    keycloak.prepare();
    supervisor.add(kafka.part());
    supervisor.add(keycloak.part());
    supervisor.awaitHealthy();
  }

  private void write(Secrets secrets) {
    Properties values = new Properties();
    values.setProperty("postgres.url", "jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/postgres");
    values.setProperty("postgres.user", "postgres");
    values.setProperty("postgres.password", secrets.get("postgres.password"));
    values.setProperty("kafka.bootstrap", "127.0.0.1:" + ports.kafka());
    values.setProperty("keycloak.issuer", ports.issuer());
    values.setProperty("keycloak.admin.user", "admin");
    values.setProperty("keycloak.admin.password", secrets.get("keycloak.admin.password"));
    Secrets.USERS.forEach(user -> values.setProperty("user." + user + ".password", secrets.user(user)));
    for (String client : List.of("plainview-gateway", "plainview-registry", "plainview-agency-demo")) {
      values.setProperty("client." + client + ".secret", secrets.client(client));
    }
    Path fresh = addresses().resolveSibling("parts.new");
    StringWriter text = new StringWriter();
    try {
      values.store(text, "Parts for tests");
      Folders.writeSecret(fresh, text.toString());
      Files.move(fresh, addresses());
    } catch (IOException e) {
      throw new LaunchException("Cannot write " + addresses() + ": " + e.getMessage(), e);
    }
  }

  private Path addresses() {
    return home.folder().resolve("parts.properties");
  }

  private void stopAndWait(Supervisor supervisor) {
    supervisor.requestStop();
    try {
      // A stop that fails must not keep the process for ever.
      stopped.await(90, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
