package org.plainview.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Keycloak with the realm of the platform, its data in PostgreSQL. */
final class Keycloak {

  static final String NAME = "keycloak";
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final Home home;
  private final Ports ports;
  private final Secrets secrets;
  private final boolean testClients;

  /**
   * @param testClients whether the realm gets the clients whose tokens services must refuse
   */
  Keycloak(Home home, Ports ports, Secrets secrets, boolean testClients) {
    this.home = home;
    this.ports = ports;
    this.secrets = secrets;
    this.testClients = testClients;
  }

  /** A home of its own that links to the unpacked and built program, with the realm to import. */
  void prepare() {
    Path program = home.parts().resolve("keycloak");
    Folders.privateFolder(own());
    try {
      Files.createDirectories(own().resolve("data/import"));
      for (String name : List.of("bin", "conf", "lib", "providers", "themes")) {
        Path link = own().resolve(name);
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, program.resolve(name));
      }
    } catch (IOException e) {
      throw new LaunchException("Cannot prepare " + own() + ": " + e.getMessage(), e);
    }
    Folders.writeSecret(own().resolve("data/import/plainview-realm.json"), realm());
  }

  Part part() {
    return new Part(
        NAME,
        command(),
        Map.of(
            "KC_DB_PASSWORD", secrets.database("keycloak"),
            "KC_BOOTSTRAP_ADMIN_USERNAME", "admin",
            "KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.get("keycloak.admin.password")),
        home.log(NAME),
        ports.keycloak(),
        Set.of(Postgres.NAME),
        health(),
        PATIENCE,
        Part.Stop.TERM,
        Part.Account.OWN);
  }

  Health health() {
    return Health.http("http://127.0.0.1:" + ports.keycloakManagement() + "/health/ready");
  }

  /** What kc.sh would run, without the shell that it leaves as a parent and the collector that it fixes. */
  private List<String> command() {
    List<String> command = new ArrayList<>(List.of(Jvm.JAVA, "-Xms64m", "-Xmx288m", "-XX:MaxMetaspaceSize=256m"));
    command.addAll(Jvm.SMALL);
    for (String opened : List.of("java.util", "java.util.concurrent", "java.security", "java.lang")) {
      command.add("--add-opens=java.base/" + opened + "=ALL-UNNAMED");
    }
    command.addAll(
        List.of(
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            Jvm.temporary(home, NAME),
            "-Djava.security.egd=file:/dev/urandom",
            "-Dfile.encoding=UTF-8",
            "-Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
            "-Dkc.home.dir=" + own(),
            "-Djboss.server.config.dir=" + own().resolve("conf"),
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-Dpicocli.disable.closures=true",
            "-Dquarkus-log-max-startup-records=10000",
            "-cp",
            own().resolve("lib/quarkus-run.jar").toString(),
            "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
            "start",
            "--optimized",
            "--import-realm",
            // Without this it listens for a cluster on the machine's own address.
            "--cache=local",
            "--http-enabled=true",
            "--http-host=127.0.0.1",
            "--http-port=" + ports.keycloak(),
            "--http-management-host=127.0.0.1",
            "--http-management-port=" + ports.keycloakManagement(),
            "--hostname=http://127.0.0.1:" + ports.keycloak(),
            "--db-url=jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/keycloak",
            "--db-username=keycloak",
            "--db-pool-max-size=10",
            // Its first start takes a while, and it logs every question about it.
            "--log-level=INFO,io.smallrye.health:ERROR"));
    return command;
  }

  private String realm() {
    Map<String, String> values = new LinkedHashMap<>();
    // Gateways under test take any free port.
    values.put("redirects", testClients ? "http://127.0.0.1:*" : ports.dashboard() + "/login/oauth2/code/*");
    values.put("logouts", testClients ? "http://127.0.0.1:*" : ports.dashboard() + "/*");
    values.put("gateway-secret", secrets.client("plainview-gateway"));
    values.put("registry-secret", secrets.client("plainview-registry"));
    values.put("agency-secret", secrets.client("plainview-agency-demo"));
    Secrets.USERS.forEach(user -> values.put("password-" + user, secrets.user(user)));
    values.put("test-clients", testClients ? Folders.template("realm-test-clients.json", Map.of()) : "");
    return Folders.template("plainview-realm.json", values);
  }

  private Path own() {
    return home.folder().resolve("keycloak");
  }
}
