package org.plainview.contracts;

import java.util.Locale;

/** The services that answer HTTP. */
public enum ServiceName {
  CAMERA,
  RECOGNITION,
  WATCHLIST,
  AUDIT,
  GATEWAY;

  /** The name in settings, logs and audit entries, such as {@code camera-service}. */
  public String label() {
    String name = name().toLowerCase(Locale.ROOT);
    return this == GATEWAY ? name : name + "-service";
  }
}
