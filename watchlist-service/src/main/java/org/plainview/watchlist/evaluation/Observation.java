package org.plainview.watchlist.evaluation;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.plainview.contracts.v1.CrowdReading;
import org.plainview.platform.kafka.Times;

/**
 * A reading as it came from Kafka.
 *
 * @param recordedAt the record's time
 * @param seenBefore evaluated before a restart: it only tells what time it is
 */
record Observation(CrowdReading reading, Instant recordedAt, boolean seenBefore) {

  /** When it was observed, to the microsecond as the database keeps it. */
  Instant at() {
    return Times.instant(reading.getObservedAt()).truncatedTo(ChronoUnit.MICROS);
  }
}
