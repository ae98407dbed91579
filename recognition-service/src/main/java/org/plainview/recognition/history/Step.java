package org.plainview.recognition.history;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/** The lengths of time that readings are summarised over. */
enum Step {
  TEN_SECONDS("10s", Duration.ofSeconds(10), "rollup_10s"),
  MINUTE("1m", Duration.ofMinutes(1), "rollup_1m");

  private final String label;
  private final Duration length;
  private final long seconds;
  private final String table;

  Step(String label, Duration length, String table) {
    this.label = label;
    this.length = length;
    this.seconds = length.toSeconds();
    this.table = table;
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
