package org.plainview.tlog.verify;

import org.plainview.tlog.tile.LogPath;

/** The log has not a file that a log of its size must have. */
final class MissingFileException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient LogPath path;
  private final long firstEntry;

  /**
   * @param firstEntry the first entry that the file is about
   */
  MissingFileException(LogPath path, long firstEntry) {
    super("The log has no " + path.text());
    this.path = path;
    this.firstEntry = firstEntry;
  }

  LogPath path() {
    return path;
  }

  Outcome outcome() {
    return new Outcome.Incomplete(firstEntry, path);
  }
}
