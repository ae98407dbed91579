package org.plainview.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Runs services from copies of their jars, so that a build never changes a jar under a running service, and
 * records each service's start once per build (a JVM ahead-of-time cache), which makes later starts about
 * three times as fast.
 */
final class FastStart {

  private static final Duration EXTRACT_LIMIT = Duration.ofSeconds(120);
  private static final Duration TRAIN_LIMIT = Duration.ofSeconds(240);
  private static final Duration PATIENCE = Duration.ofSeconds(240);

  private final Home home;
  private final Console console;
  private final Map<String, Path> copies = new LinkedHashMap<>();

  FastStart(Home home, Console console) {
    this.home = home;
    this.console = console;
  }

  /** Copies each jar, where this build has not been copied yet, and removes copies of earlier builds. */
  void extract(List<Service> services) throws InterruptedException {
    for (Service service : services) {
      if (!copies.containsKey(service.module())) {
        copies.put(service.module(), copy(service));
      }
    }
    for (Path copy : Folders.list(home.run())) {
      boolean superseded =
          copies.values().stream()
              .anyMatch(kept -> !kept.equals(copy) && moduleOf(kept).equals(moduleOf(copy)));
      if (superseded) {
        Folders.delete(copy);
      }
    }
  }

  /** Records the start of every service that lacks a record. A failure costs speed, and is only reported. */
  void train(List<Service> services) throws InterruptedException {
    List<Service> untrained =
        services.stream().filter(s -> s.trainable() && !Files.exists(cache(s))).toList();
    int done = 0;
    for (Service service : untrained) {
      done++;
      console.say(
          "preparing fast start, once per build (%d of %d): %s"
              .formatted(done, untrained.size(), service.name()));
      train(service);
    }
  }

  Part part(Service service) {
    Folders.freshFolder(home.temporary(service.name()));
    List<String> command = java(service);
    if (Files.exists(cache(service))) {
      command.addAll(Jvm.fromCache(cache(service)));
    }
    command.addAll(List.of("-jar", jar(service).toString()));
    command.addAll(service.arguments());
    Part part =
        new Part(
            service.name(),
            command,
            service.environment(),
            home.log(service.name()),
            service.port(),
            service.trainable() ? Set.of(Postgres.NAME, Kafka.NAME) : Set.of(),
            service.check(),
            PATIENCE,
            Part.Stop.TERM,
            Part.Account.OWN);
    // An alert is not to wait until readings are stored.
    return service.name().equals(Services.HISTORY) ? part.givingWay() : part;
  }

  /** The service's program, to be asked something beside the one that runs. */
  List<String> command(Service service) {
    return List.of(Jvm.JAVA, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-jar", jar(service).toString());
  }

  private void train(Service service) throws InterruptedException {
    Path cache = cache(service);
    Path fresh = cache.resolveSibling(cache.getFileName() + ".new");
    List<String> command = java(service);
    command.addAll(Jvm.toCache(fresh));
    command.addAll(List.of("-Dspring.context.exit=onRefresh", "-jar", jar(service).toString()));
    Path log = home.log(service.name() + "-training");
    String why;
    try {
      Folders.freshFolder(home.temporary(service.name()));
      int code = Tool.run(command, service.environment(), log, TRAIN_LIMIT);
      // A run that fails leaves a file all the same.
      if (code == 0 && Files.exists(fresh)) {
        Files.move(fresh, cache, StandardCopyOption.ATOMIC_MOVE);
        return;
      }
      Files.deleteIfExists(fresh);
      why = "exit code " + code;
    } catch (IOException | LaunchException e) {
      why = String.valueOf(e.getMessage());
    }
    console.say(service.name() + " could not be recorded and starts slowly: " + why + ". Log: " + log);
  }

  private List<String> java(Service service) {
    // The last of a kind counts: a service's flags may ask for more.
    List<String> command = new ArrayList<>(List.of(Jvm.JAVA, "-Xmx512m"));
    command.addAll(service.flags());
    command.addAll(
        List.of(
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Duser.timezone=UTC",
            "-Djava.io.tmpdir=" + home.temporary(service.name())));
    return command;
  }

  private Path jar(Service service) {
    Path copy = copies.get(service.module());
    if (copy == null) {
      throw new IllegalStateException(service.module() + " has not been copied");
    }
    return copy.resolve(service.module() + ".jar");
  }

  private Path cache(Service service) {
    // A record fits the flags that it was made with alone.
    String flags = Integer.toHexString(service.flags().hashCode());
    return jar(service).resolveSibling(service.name() + "-" + flags + "-" + Jvm.CACHE_SUFFIX);
  }

  private Path copy(Service service) throws InterruptedException {
    String module = service.module();
    Path jar = home.root().resolve(module).resolve("target").resolve(module + ".jar");
    if (!Files.exists(jar)) {
      throw new LaunchException("There is no " + jar + ": it has not been built. Run ./plainview up");
    }
    Path copy = home.run().resolve(module + "-" + Folders.checksum(jar));
    if (Files.exists(copy)) {
      return copy;
    }
    Path fresh = home.run().resolve(module + "-new");
    Folders.delete(fresh);
    if (service.trainable()) {
      Tool.require(
          "Copying " + module,
          List.of(Jvm.JAVA, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Djarmode=tools", "-jar",
              jar.toString(), "extract", "--destination", fresh.toString()),
          Map.of(),
          home.log("launcher"),
          EXTRACT_LIMIT);
    }
    try {
      if (!service.trainable()) {
        Files.createDirectories(fresh);
        Files.copy(jar, fresh.resolve(jar.getFileName()));
      }
      return Files.move(fresh, copy, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new LaunchException("Cannot create " + copy + ": " + e.getMessage(), e);
    }
  }

  private static String moduleOf(Path copy) {
    return copy.getFileName().toString().replaceFirst("-[0-9a-f]{16}$", "");
  }
}
