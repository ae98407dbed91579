package org.plainview.audit.log;

import java.util.List;

/** The leaves of the durable entries, for whoever publishes them. Safe for use by any thread. */
public interface DurableLeaves {

  /** How many there are, of all instances. */
  long size();

  /**
   * The leaves of the indexes from {@code from} to before {@code to}, in their order, as they were stored. All
   * are held in memory.
   *
   * @throws IllegalArgumentException unless {@code 0 <= from <= to <= size()}
   */
  List<byte[]> leaves(long from, long to);
}
