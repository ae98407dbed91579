package org.plainview.tlog.tile;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;

/** Where a log keeps its files. Several writers of the same log may use one store at the same time. */
public interface LogStore extends LogFiles {

  /**
   * Writes files and returns once they are durable. The checkpoint replaces the one before, after all other files are
   * durable. The others never change: the same content again is fine.
   *
   * @throws IOException when a file exists with other content, which it names; then nothing is written. Also when the
   *     store refuses one; then others may be written
   * @throws IllegalArgumentException when a content is longer than any file of that name; then nothing is written
   */
  void writeAll(Map<LogPath, byte[]> files) throws IOException;

  /**
   * Removes the partial files in whose place this full tile or bundle is. Readers of an older checkpoint take the full
   * file instead.
   *
   * @throws IOException when one could not be removed
   */
  void removePartial(LogPath full) throws IOException;

  /**
   * Removes what writers that were killed have left behind, where nothing has been written to it for so long. It may
   * read the whole store.
   *
   * @param age longer than any write takes, and than the clocks of writers and store differ
   * @throws IOException when something could not be removed
   */
  void removeLeftovers(Duration age) throws IOException;
}
