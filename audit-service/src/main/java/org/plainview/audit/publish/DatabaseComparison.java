package org.plainview.audit.publish;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Optional;
import org.plainview.audit.log.StoredEntries;
import org.plainview.audit.log.StoredEntries.Stored;
import org.plainview.tlog.verify.EntryCheck;

/** Whether the database still holds what the log was built from. For one pass over the log. */
final class DatabaseComparison implements EntryCheck {

  private static final int BATCH = 4096;

  private final StoredEntries entries;
  private final long size;
  private final Deque<Stored> batch = new ArrayDeque<>();
  private long batchEnd;

  DatabaseComparison(StoredEntries entries, long size) {
    this.entries = entries;
    this.size = size;
  }

  @Override
  public Optional<String> problem(long index, byte[] entry) {
    if (index >= batchEnd) {
      batchEnd = Math.min(size, index + BATCH);
      batch.addAll(entries.stored(index, batchEnd));
    }
    if (batch.isEmpty() || batch.getFirst().index() != index) {
      return Optional.of("The database has lost this entry");
    }
    Stored stored = batch.removeFirst();
    if (!Arrays.equals(entry, stored.leaf())) {
      return Optional.of("The database holds another entry than the log that was built from it");
    }
    return stored.isWhole()
        ? Optional.empty()
        : Optional.of("What the database holds beside the leaf of this entry is not what the leaf says");
  }
}
