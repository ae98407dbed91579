package org.plainview.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where a deployment on this machine keeps its things.
 *
 * @param root the project
 * @param folder data, logs and secrets of this deployment
 * @param parts PostgreSQL, Kafka and Keycloak as unpacked, shared by all deployments of the project
 */
record Home(Path root, Path folder, Path parts) {

  static Home of(Path root, Path folder) {
    return new Home(root, folder, root.resolve(".plainview/parts"));
  }

  Path logs() {
    return folder.resolve("logs");
  }

  Path log(String part) {
    return logs().resolve(part + ".log");
  }

  Path data(String part) {
    return folder.resolve("data").resolve(part);
  }

  Path run() {
    return folder.resolve("run");
  }

  Path secrets() {
    return folder.resolve("secrets.properties");
  }

  Path lock() {
    return folder.resolve("lock");
  }

  /** Which children a run has started, for whoever must clean up after it was killed. */
  Path children() {
    return folder.resolve("children");
  }

  Path temporary(String part) {
    return folder.resolve("tmp").resolve(part);
  }

  void create() {
    try {
      Files.createDirectories(folder);
      Files.createDirectories(logs());
      Files.createDirectories(folder.resolve("data"));
      Files.createDirectories(run());
    } catch (IOException e) {
      throw new LaunchException("Cannot write to " + folder + ": " + e.getMessage(), e);
    }
  }
}
