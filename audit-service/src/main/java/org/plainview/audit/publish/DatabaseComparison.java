package org.plainview.audit.publish;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.plainview.audit.log.DurableLeaves;
import org.plainview.tlog.verify.EntryCheck;

/** Whether the database still holds what the log was built from. For one pass over the log. */
final class DatabaseComparison implements EntryCheck {

  private static final int BATCH = 4096;

  private final DurableLeaves leaves;
  private final long size;
  private long batchFrom;
  private List<byte[]> batch = List.of();

  DatabaseComparison(DurableLeaves leaves, long size) {
    this.leaves = leaves;
    this.size = size;
  }

  @Override
  public Optional<String> problem(long index, byte[] entry) {
    Optional<byte[]> stored = stored(index);
    if (stored.isEmpty()) {
      return Optional.of("The database has lost this entry");
    }
    return Arrays.equals(entry, stored.get())
        ? Optional.empty()
        : Optional.of("The database holds another entry than the log that was built from it");
  }

  private Optional<byte[]> stored(long index) {
    if (index >= batchFrom + batch.size()) {
      batchFrom = index;
      batch = read(index, Math.min(size, index + BATCH));
    }
    if (batch.isEmpty()) {
      // Some entry of the batch is gone; which one shows one by one.
      batch = read(index, index + 1);
    }
    return batch.isEmpty() ? Optional.empty() : Optional.of(batch.get(Math.toIntExact(index - batchFrom)));
  }

  private List<byte[]> read(long from, long to) {
    try {
      return leaves.leaves(from, to);
    } catch (IllegalArgumentException notAll) {
      return List.of();
    }
  }
}
