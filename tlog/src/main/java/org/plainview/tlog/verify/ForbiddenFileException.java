package org.plainview.tlog.verify;

import java.io.IOException;

/** The log does not show this file to this reader. */
public final class ForbiddenFileException extends IOException {
  private static final long serialVersionUID = 1L;

  public ForbiddenFileException(String message) {
    super(message);
  }
}
