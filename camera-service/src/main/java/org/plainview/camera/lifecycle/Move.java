package org.plainview.camera.lifecycle;

/** What people do to a camera. */
public enum Move {
  APPROVE("camera.approved"),
  REJECT("camera.rejected"),
  ACTIVATE("camera.activated"),
  SUSPEND("camera.suspended"),
  RESUME("camera.resumed"),
  RETIRE("camera.retired");

  private final String action;

  Move(String action) {
    this.action = action;
  }

  /** What the audit log calls it once it is done. */
  public String action() {
    return action;
  }
}
