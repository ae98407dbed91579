package org.plainview.tlog.merkle;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where published test data lies, beside the project. */
public final class SharedData {
  private SharedData() {}

  /** Skips the test, saying so, where the data is not. */
  public static Path folder(String name) {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      Path candidate = at.resolve("shared/data").resolve(name);
      if (Files.isDirectory(candidate)) {
        return candidate;
      }
    }
    assumeTrue(false, "skipped: ../shared/data/" + name + " is not beside the project");
    throw new AssertionError("unreachable");
  }
}
