package org.plainview.audittool;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.plainview.tlog.tile.DirectoryFiles;
import org.plainview.tlog.tile.LogFiles;
import org.plainview.tlog.verify.HttpFiles;

/**
 * Where a log is: a folder, or below an http or https address.
 *
 * @param readsAtOnce that do not trouble it
 * @param release to be called when it is no longer read
 */
public record LogLocation(LogFiles files, boolean isFolder, int readsAtOnce, Runnable release)
    implements AutoCloseable {
  private static final Duration ONE_ANSWER = Duration.ofSeconds(60);
  private static final int REQUESTS_AT_ONCE = 8;

  /** Throws {@link CannotRunException} when there is no such place. */
  public static LogLocation of(String urlOrFolder, Optional<Path> tokenFile) {
    if (!urlOrFolder.matches("(?i)https?:.*")) {
      Path folder = Path.of(urlOrFolder);
      if (!Files.isDirectory(folder)) {
        throw new CannotRunException("There is no folder " + folder + ", and it is no http or https address either.");
      }
      return new LogLocation(new DirectoryFiles(folder), true, Runtime.getRuntime().availableProcessors(), () -> {});
    }
    try {
      HttpFiles files = new HttpFiles(URI.create(urlOrFolder), tokenFile.map(Inputs::token), ONE_ANSWER);
      return new LogLocation(files, false, REQUESTS_AT_ONCE, files::close);
    } catch (IllegalArgumentException e) {
      throw new CannotRunException(e.getMessage() + ".", e);
    }
  }

  @Override
  public void close() {
    release.run();
  }
}
