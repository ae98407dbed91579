package org.plainview.tlog.tile;

import java.io.IOException;
import java.util.Optional;

/** Where the files of a log are read: a folder, a web server, memory. */
@FunctionalInterface
public interface LogFiles {

  /**
   * The whole content of a file; empty when there is no such file. An implementation that reads what others can write
   * stops after {@link LogPath#maxBytes()}.
   *
   * @throws IOException when that cannot be told
   */
  Optional<byte[]> read(LogPath path) throws IOException;
}
