package org.plainview.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The folders of every video file that a run of this home was asked to watch: its camera stays in later runs. */
final class VideoFolders {

  private VideoFolders() {}

  /** Separated by commas; empty when there are none. */
  static String of(Home home) {
    try {
      return Files.exists(file(home)) ? String.join(",", Files.readAllLines(file(home))) : "";
    } catch (IOException e) {
      throw new LaunchException("Cannot read " + file(home) + ": " + e.getMessage(), e);
    }
  }

  static void add(Home home, Path folder) {
    if (folder.toString().contains(",")) {
      throw new LaunchException("A video's folder must not have a comma in its name: " + folder);
    }
    TreeSet<String> folders = new TreeSet<>(of(home).lines().flatMap(line -> Stream.of(line.split(","))).toList());
    folders.add(folder.toString());
    Folders.write(file(home), String.join("\n", folders) + "\n");
  }

  private static Path file(Home home) {
    return home.folder().resolve("video-folders");
  }
}
