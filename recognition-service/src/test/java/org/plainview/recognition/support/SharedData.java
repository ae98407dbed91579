package org.plainview.recognition.support;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Real footage beside the project, where it is there. */
public final class SharedData {

  private SharedData() {}

  /** The file, or a skipped test that says which one it misses. */
  public static Path file(String name) {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      Path candidate = at.resolve("shared/data").resolve(name);
      if (Files.exists(candidate)) {
        return candidate;
      }
    }
    assumeTrue(false, "skipped: ../shared/data/" + name + " is not beside the project");
    throw new IllegalStateException();
  }
}
