package org.plainview.audit.entry;

/** How an act ended. */
public enum Outcome {
  /** A request was let through. */
  PERMITTED,
  /** A request was turned away. */
  REFUSED,
  /** A command took effect. */
  DONE,
  /** A command was let through and had no effect. */
  FAILED
}
