package org.plainview.recognition.history;

import java.util.ArrayList;
import java.util.List;
import org.plainview.contracts.v1.ZoneRollup;

/** What has been read of one partition since the last transaction. Not thread-safe. */
final class Batch {

  private final long from;
  private final List<ZoneRollup> rollups = new ArrayList<>();
  private long next;

  /**
   * @param from the first offset it will hold
   */
  Batch(long from) {
    this.from = from;
    this.next = from;
  }

  void add(long offset, ZoneRollup rollup) {
    // Throws for a span that there is not.
    Step.ofSeconds(rollup.getSeconds());
    skip(offset);
    rollups.add(rollup);
  }

  /** Passes a record that does not count. */
  void skip(long offset) {
    next = offset + 1;
  }

  boolean isEmpty() {
    return next == from;
  }

  long from() {
    return from;
  }

  /** The offset after the last that it holds. */
  long next() {
    return next;
  }

  List<ZoneRollup> rollups() {
    return rollups;
  }
}
