package org.plainview.gateway.audit;

/** Whether the audit log holds an entry. */
public sealed interface Appended {

  /** It does, durably, at this index. */
  record At(long index) implements Appended {}

  /**
   * It does not, or nobody knows; the request must not be answered.
   *
   * @param reason for our own log
   */
  record Failed(String reason) implements Appended {}
}
