package org.plainview.camera.lifecycle;

import org.plainview.contracts.v1.Lifecycle;

/** Where a camera stands. Only an active one is analysed. */
public enum State {
  PROPOSED,
  APPROVED,
  ACTIVE,
  SUSPENDED,
  RETIRED;

  /** The same in events. */
  public Lifecycle lifecycle() {
    return Lifecycle.valueOf("LIFECYCLE_" + name());
  }
}
