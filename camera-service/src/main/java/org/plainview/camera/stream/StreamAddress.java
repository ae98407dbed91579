package org.plainview.camera.stream;

import java.net.URI;
import java.util.Locale;

/** A stream address, which may hold a password: it never shows itself. */
public final class StreamAddress {

  private final URI uri;

  StreamAddress(URI uri) {
    this.uri = uri;
  }

  /** In lower case, such as {@code rtsp}. */
  public String scheme() {
    return uri.getScheme().toLowerCase(Locale.ROOT);
  }

  /** The address itself, for sealing alone. */
  public String reveal() {
    return uri.toString();
  }

  URI uri() {
    return uri;
  }

  @Override
  public String toString() {
    return "***";
  }
}
