package org.plainview.audit.fact;

/** The records must be delivered again: not all of them are durable. */
final class NotDurableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NotDurableException(String reason) {
    super("Facts wait, because " + reason);
  }
}
