package org.plainview.gateway.routes;

import java.io.IOException;

/** A request's body has passed its limit while it was read. */
final class BodyTooLargeException extends IOException {

  private static final long serialVersionUID = 1L;

  BodyTooLargeException(long limitBytes) {
    super("The body has more than " + limitBytes + " bytes");
  }
}
