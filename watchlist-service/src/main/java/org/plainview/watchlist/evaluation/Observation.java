package org.plainview.watchlist.evaluation;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.plainview.contracts.v1.CrowdReading;
import org.plainview.platform.kafka.Times;

/**
 * A reading as it came from Kafka.
 *
 * @param at when it was observed, to the microsecond as the database keeps it
 * @param recordedAt the record's time
 * @param seenBefore evaluated before a restart: it only tells what time it is
 */
record Observation(CrowdReading reading, Instant at, Instant recordedAt, boolean seenBefore) {

  /**
   * @throws DateTimeException when no calendar has the time of the reading
   */
  Observation(CrowdReading reading, Instant recordedAt, boolean seenBefore) {
    this(
        reading,
        Times.instant(reading.getObservedAt()).truncatedTo(ChronoUnit.MICROS),
        recordedAt,
        seenBefore);
  }
}
