package org.plainview.audit.log;

import java.util.List;

/** Whether the database still holds what was logged, for whoever verifies it. Safe for use by any thread. */
public interface StoredEntries {

  /**
   * What is stored at an index.
   *
   * @param isWhole whether what stands beside the leaf (what is searched for, and the clear texts of its digests unless
   *     they are erased) is what the leaf says
   */
  record Stored(long index, byte[] leaf, boolean isWhole) {}

  /**
   * Those of the indexes from {@code from} to before {@code to} that are there, in their order. All are held in memory.
   */
  List<Stored> stored(long from, long to);
}
