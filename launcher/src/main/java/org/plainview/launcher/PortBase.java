package org.plainview.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The ports of a deployment's first start stay its ports: Keycloak and the registry have kept addresses with them. */
final class PortBase {

  private PortBase() {}

  /**
   * @throws LaunchException when the data were made with other ports
   */
  static void requireSame(Home home, Ports ports) {
    int before = of(home, ports.base());
    if (before != ports.base()) {
      throw new LaunchException(
          "The data in %1$s were made with --port-base %2$d, and addresses in them name those ports. Start with --port-base %2$d, or set PLAINVIEW_HOME to another folder for --port-base %3$d."
              .formatted(home.folder(), before, ports.base()));
    }
  }

  /** Only once a start has its ports: after one that was refused, others may be chosen. */
  static void note(Home home, Ports ports) {
    Folders.write(file(home), String.valueOf(ports.base()));
  }

  /** The base noted, or the other one where none is. */
  static int of(Home home, int otherwise) {
    try {
      return Files.exists(file(home)) ? Integer.parseInt(Files.readString(file(home)).strip()) : otherwise;
    } catch (IOException | NumberFormatException e) {
      return otherwise;
    }
  }

  private static Path file(Home home) {
    return home.folder().resolve("port-base");
  }
}
