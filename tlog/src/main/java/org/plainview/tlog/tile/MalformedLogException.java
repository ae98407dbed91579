package org.plainview.tlog.tile;

import java.io.IOException;

/**
 * A log's files were read, and are not what a log of that size and root has: something is missing, cut short, too long
 * or changed. Other {@link IOException}s say only that nothing could be read.
 */
public final class MalformedLogException extends IOException {
  private static final long serialVersionUID = 1L;

  public MalformedLogException(String message) {
    super(message);
  }
}
