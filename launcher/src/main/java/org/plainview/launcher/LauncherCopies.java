package org.plainview.launcher;

import java.nio.file.Path;

/** Each run's launcher is a copy in its home, which nothing removes when that run ends. */
final class LauncherCopies {

  private LauncherCopies() {}

  /** Call it with the home's lock: then no other copy runs. */
  static void removeOthers(Home home, Path own) {
    for (Path file : Folders.list(home.folder())) {
      boolean copy = file.getFileName().toString().matches("launcher-.+\\.jar");
      if (copy && !file.equals(own.toAbsolutePath().normalize())) {
        Folders.delete(file);
      }
    }
  }

  /** The jar that this process runs. */
  static Path own() {
    return Path.of(System.getProperty("java.class.path"));
  }
}
