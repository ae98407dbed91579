package org.plainview.tlog.witness;

import java.io.IOException;

/**
 * The state of a witness is not what it wrote. Nothing is cosigned until a person has put that right: a witness that
 * forgot what it cosigned would vouch for a log that was rewritten.
 */
public final class DamagedStateException extends IOException {
  private static final long serialVersionUID = 1;

  DamagedStateException(String message) {
    super(message);
  }
}
