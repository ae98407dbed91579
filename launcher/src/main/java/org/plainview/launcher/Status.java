package org.plainview.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shows each part of a run: its process, port, health, memory. */
final class Status {

  private Status() {}

  /** Whether something runs here. */
  static boolean show(Home home, Console console) throws InterruptedException {
    Optional<Long> launcher = RunLock.holder(home.lock());
    if (launcher.isEmpty()) {
      console.plain("Nothing is running in " + home.folder() + ".");
      return false;
    }
    Ports ports = new Ports(PortBase.of(home, Ports.DEFAULT_BASE));
    Map<String, Health> health = health(home, ports);
    console.plain("Running as process " + launcher.get() + " in " + home.folder());
    console.plain("%-22s %8s %6s  %-9s %s".formatted("PART", "PROCESS", "PORT", "HEALTH", "MEMORY"));
    for (ChildrenFile.Noted child : new ChildrenFile(home.children()).read()) {
      boolean alive = child.process().isPresent();
      boolean ready = alive && health.getOrDefault(child.name(), () -> false).isReady();
      console.plain(
          "%-22s %8d %6d  %-9s %s"
              .formatted(
                  child.name(),
                  child.pid(),
                  ports.all().getOrDefault(child.name(), 0),
                  ready ? "ready" : alive ? "not ready" : "ended",
                  alive ? memory(child.pid()) : ""));
    }
    return true;
  }

  /** The same questions that the run itself asks. */
  private static Map<String, Health> health(Home home, Ports ports) {
    Secrets secrets = Secrets.in(home.secrets());
    Map<String, Health> health = new HashMap<>();
    health.put(Postgres.NAME, new Postgres(home, ports, secrets, true).health());
    health.put(Kafka.NAME, new Kafka(home, ports, secrets).health());
    health.put(Keycloak.NAME, new Keycloak(home, ports, secrets, false).health());
    Options everything = Options.parse(List.of(), ports.base());
    new Services(home, ports, secrets, everything).all().forEach(service -> health.put(service.name(), service.check()));
    return health;
  }

  private static String memory(long pid) {
    try {
      List<String> lines = Files.readAllLines(Path.of("/proc/" + pid + "/status"));
      return lines.stream()
          .filter(line -> line.startsWith("VmRSS:"))
          .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024 + " MB")
          .findFirst()
          .orElse("");
    } catch (IOException e) {
      return "";
    }
  }
}
