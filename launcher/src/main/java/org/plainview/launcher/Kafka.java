package org.plainview.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** One Kafka broker that is its own controller. */
final class Kafka {

  static final String NAME = "kafka";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** All of it from the start, as for the others through which every reading goes. */
  private static final List<String> BUSY =
      Stream.concat(Stream.of("-Xms640m", "-Xmx640m"), Jvm.STREAMING.stream()).toList();

  /** To format its storage. */
  private static final List<String> BRIEF = Stream.concat(Stream.of("-Xmx128m"), Jvm.SMALL.stream()).toList();

  private final Home home;
  private final Ports ports;
  private final Secrets secrets;

  Kafka(Home home, Ports ports, Secrets secrets) {
    this.home = home;
    this.ports = ports;
    this.secrets = secrets;
  }

  String bootstrapServers() {
    return "127.0.0.1:" + ports.kafka();
  }

  /** Writes its settings, and formats its storage where that is new. */
  void prepare() throws InterruptedException {
    Folders.write(
        settings(),
        Folders.template(
            "kafka.properties",
            Map.of(
                "port", String.valueOf(ports.kafka()),
                "controller", String.valueOf(ports.kafkaController()),
                "data", home.data(NAME).toString())));
    Folders.write(logging(), Folders.template("kafka-log4j2.properties", Map.of()));
    if (Files.exists(home.data(NAME).resolve("meta.properties"))) {
      return;
    }
    List<String> command = new ArrayList<>(java(BRIEF));
    command.addAll(
        List.of(
            "kafka.tools.StorageTool", "format", "--standalone", "--ignore-formatted",
            "-t", secrets.get("kafka.cluster"), "-c", settings().toString()));
    Tool.require("Formatting Kafka's storage", command, Map.of(), home.log(NAME), PATIENCE);
  }

  Part part() {
    List<String> command = new ArrayList<>(java(BUSY));
    command.addAll(List.of("kafka.Kafka", settings().toString()));
    return new Part(
        NAME,
        command,
        Map.of(),
        home.log(NAME),
        ports.kafka(),
        Set.of(),
        health(),
        PATIENCE,
        Part.Stop.TERM,
        Part.Account.OWN);
  }

  Health health() {
    return Health.tcp(ports.kafka());
  }

  private List<String> java(List<String> flags) {
    List<String> command = new ArrayList<>(List.of(Jvm.JAVA));
    command.addAll(flags);
    command.addAll(
        List.of(
            "--sun-misc-unsafe-memory-access=allow",
            "--enable-native-access=ALL-UNNAMED",
            "-Dlog4j2.configurationFile=" + logging(),
            "-cp",
            home.parts().resolve("kafka") + "/*"));
    return command;
  }

  private Path settings() {
    return home.folder().resolve("kafka/server.properties");
  }

  private Path logging() {
    return home.folder().resolve("kafka/log4j2.properties");
  }
}
