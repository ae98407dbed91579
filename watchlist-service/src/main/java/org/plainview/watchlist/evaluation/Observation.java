package org.plainview.watchlist.evaluation;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.plainview.contracts.v1.ReadingNumbers;
import org.plainview.platform.kafka.Times;

/**
 * A reading as it came from Kafka.
 *
 * @param whole the bytes of the reading, with what its numbers leave out
 * @param at when it was observed, to the microsecond as the database keeps it
 * @param recordedAt the record's time
 * @param seenBefore evaluated before a restart: it only tells what time it is
 */
record Observation(ReadingNumbers reading, byte[] whole, Instant at, Instant recordedAt, boolean seenBefore) {

  /**
   * @throws DateTimeException when no calendar has the time of the reading
   */
  Observation(ReadingNumbers reading, byte[] whole, Instant recordedAt, boolean seenBefore) {
    this(
        reading,
        whole,
        Times.instant(reading.getObservedAt()).truncatedTo(ChronoUnit.MICROS),
        recordedAt,
        seenBefore);
  }
}
