package org.plainview.watchlist.evaluation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.jspecify.annotations.Nullable;

/**
 * How far one partition has come. The offset committed lies one {@code memory} behind what was evaluated, so
 * that a restart sees again what it needs to tell late readings; how far they were evaluated is the commit's
 * metadata. For one thread.
 */
final class Progress {

  private static final Duration BETWEEN_MARKS = Duration.ofSeconds(1);

  private final Duration memory;
  private final Deque<Mark> marks = new ArrayDeque<>();
  private long evaluatedUntil;

  Progress(Duration memory, @Nullable OffsetAndMetadata committed) {
    this.memory = memory;
    this.evaluatedUntil = evaluatedUntil(committed);
  }

  /** The first record of a second. */
  private record Mark(long offset, Instant recordedAt) {}

  /** Whether the record was evaluated before, by this instance or another. */
  boolean wasEvaluated(long offset) {
    return offset < evaluatedUntil;
  }

  /** Tells that the record has been read; to be called in order. */
  void read(long offset, Instant recordedAt) {
    Mark last = marks.peekLast();
    if (last == null || !recordedAt.isBefore(last.recordedAt().plus(BETWEEN_MARKS))) {
      marks.addLast(new Mark(offset, recordedAt));
    }
    Mark second = second();
    while (second != null && second.recordedAt().isBefore(recordedAt.minus(memory))) {
      marks.removeFirst();
      second = second();
    }
  }

  /** Tells that everything up to and with the record is durable. */
  void evaluated(long offset) {
    evaluatedUntil = Math.max(evaluatedUntil, offset + 1);
  }

  /** What to commit. */
  OffsetAndMetadata commit() {
    Mark first = marks.peekFirst();
    return new OffsetAndMetadata(
        first == null ? evaluatedUntil : Math.min(first.offset(), evaluatedUntil),
        String.valueOf(evaluatedUntil));
  }

  private @Nullable Mark second() {
    var iterator = marks.iterator();
    if (!iterator.hasNext()) {
      return null;
    }
    iterator.next();
    return iterator.hasNext() ? iterator.next() : null;
  }

  private static long evaluatedUntil(@Nullable OffsetAndMetadata committed) {
    if (committed == null) {
      return 0;
    }
    try {
      return Math.max(committed.offset(), Long.parseLong(committed.metadata()));
    } catch (NumberFormatException e) {
      return committed.offset();
    }
  }
}
