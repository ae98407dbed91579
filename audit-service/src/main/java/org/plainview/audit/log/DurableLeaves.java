package org.plainview.audit.log;

import java.time.Duration;
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

  /**
   * Waits until there are more than {@code known}. What this instance appends meanwhile ends the wait at once;
   * what another one appends is seen when the time is up.
   *
   * @return the size, which is {@code known} where nothing has come
   */
  long awaitMoreThan(long known, Duration atMost) throws InterruptedException;
}
