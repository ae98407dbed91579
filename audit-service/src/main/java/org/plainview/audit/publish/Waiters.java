package org.plainview.audit.publish;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** Who waits for which entry to be published. Safe for use by any thread. */
final class Waiters {

  private final ConcurrentNavigableMap<Long, CompletableFuture<Void>> byIndex = new ConcurrentSkipListMap<>();
  private volatile long size;

  CompletableFuture<Void> await(long index) {
    CompletableFuture<Void> future = byIndex.computeIfAbsent(index, _ -> new CompletableFuture<>());
    // The checkpoint may have come out between the caller's append and this.
    complete();
    return future.copy();
  }

  void published(long newSize) {
    size = Math.max(size, newSize);
    complete();
  }

  private void complete() {
    for (var first = byIndex.firstEntry(); first != null && first.getKey() < size; first = byIndex.firstEntry()) {
      if (byIndex.remove(first.getKey(), first.getValue())) {
        first.getValue().complete(null);
      }
    }
  }
}
