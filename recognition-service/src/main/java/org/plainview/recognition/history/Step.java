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
  private final String table;

  Step(String label, Duration length, String table) {
    this.label = label;
    this.length = length;
    this.table = table;
  }

  /** As in the query parameter {@code step}. */
  String label() {
    return label;
  }

  Duration length() {
    return length;
  }

  String table() {
    return table;
  }

  /** The start of the span that the instant lies in. */
  Instant startOf(Instant instant) {
    long seconds = length.toSeconds();
    return Instant.ofEpochSecond(Math.floorDiv(instant.getEpochSecond(), seconds) * seconds);
  }

  static Optional<Step> of(String label) {
    return Arrays.stream(values()).filter(step -> step.label.equals(label)).findFirst();
  }
}
