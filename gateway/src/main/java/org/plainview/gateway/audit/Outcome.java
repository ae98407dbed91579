package org.plainview.gateway.audit;

/** How a request ended at the gateway. */
public enum Outcome {
  PERMITTED,
  REFUSED,
  /** Something that the gateway itself did, such as starting a duty. */
  DONE
}
