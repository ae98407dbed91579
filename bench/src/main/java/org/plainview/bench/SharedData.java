package org.plainview.bench;

import java.nio.file.Files;
import java.nio.file.Path;

/** The data that lies beside the project, where it does. */
public final class SharedData {

  private SharedData() {}

  /**
   * A file or folder of {@code ../shared/data}.
   *
   * @param otherwise what to do where it is not, as the end of a sentence
   * @throws CannotRunException when it is not there
   */
  public static Path at(String name, String otherwise) {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      Path candidate = at.resolve("shared/data").resolve(name);
      if (Files.exists(candidate)) {
        return candidate;
      }
    }
    throw new CannotRunException("There is no ../shared/data/" + name + "; " + otherwise);
  }
}
