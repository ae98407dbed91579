package org.plainview.recognition.history;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.plainview.platform.partition.TimePartitions;

/** The lengths of time that readings are summarised over. */
enum Step {
  TEN_SECONDS("10s", Duration.ofSeconds(10), "rollup_10s", TimePartitions.Length.HOUR, 1),
  MINUTE("1m", Duration.ofMinutes(1), "rollup_1m", TimePartitions.Length.DAY, 7);

  private final String label;
  private final Duration length;
  private final long seconds;
  private final String table;
  private final TimePartitions.Length partition;
  private final int daysAhead;

  Step(String label, Duration length, String table, TimePartitions.Length partition, int daysAhead) {
    this.label = label;
    this.length = length;
    this.seconds = length.toSeconds();
    this.table = table;
    this.partition = partition;
    this.daysAhead = daysAhead;
  }

  /** As in the query parameter {@code step}. */
  String label() {
    return label;
  }

  Duration length() {
    return length;
  }

  long seconds() {
    return seconds;
  }

  String table() {
    return table;
  }

  /** Of the table: one is rewritten at once when it is over, so the more rows there are, the shorter it is. */
  TimePartitions.Length partition() {
    return partition;
  }

  /** How far ahead the partitions are made. */
  int daysAhead() {
    return daysAhead;
  }

  /** The start of the span that the instant lies in. */
  Instant startOf(Instant instant) {
    return Instant.ofEpochSecond(startOf(instant.getEpochSecond()));
  }

  /** The same in seconds since the epoch. */
  long startOf(long epochSecond) {
    return Math.floorDiv(epochSecond, seconds) * seconds;
  }

  /** Of the step's seconds; throws {@link IllegalArgumentException} for others. */
  static Step ofSeconds(int seconds) {
    for (Step step : values()) {
      if (step.seconds == seconds) {
        return step;
      }
    }
    throw new IllegalArgumentException("No span has " + seconds + " s");
  }

  static Optional<Step> of(String label) {
    return Arrays.stream(values()).filter(step -> step.label.equals(label)).findFirst();
  }
}
