package org.plainview.audit.log;

/** What became of a draft. */
public sealed interface Appended {

  /** It is durable; a draft that was there already keeps its index. */
  record At(long index) implements Appended {}

  /** Another entry has its id. */
  record IdTaken(long index) implements Appended {}

  /** The writer is busy, stopping, or without its database. It may be tried again with the same id. */
  record Unavailable(String reason) implements Appended {}

  /** The database will not have it, whatever the time. */
  record Unstorable() implements Appended {}
}
