package org.plainview.watchlist.dryrun;

import java.time.Duration;

/** The lengths of time that history is summarised over. */
enum HistoryStep {
  TEN_SECONDS("10s", Duration.ofSeconds(10)),
  MINUTE("1m", Duration.ofMinutes(1));

  /** Points that are asked for at once; the recognition service gives no more than 10,000. */
  private static final int POINTS_AT_ONCE = 8_000;

  private static final Duration FINE_FOR = Duration.ofDays(1);

  private final String label;
  private final Duration length;

  HistoryStep(String label, Duration length) {
    this.label = label;
    this.length = length;
  }

  /** Fine for a day, coarse for more. */
  static HistoryStep forSpan(Duration span) {
    return span.compareTo(FINE_FOR) > 0 ? MINUTE : TEN_SECONDS;
  }

  String label() {
    return label;
  }

  Duration length() {
    return length;
  }

  /** How much is asked for at once. */
  Duration atOnce() {
    return length.multipliedBy(POINTS_AT_ONCE);
  }
}
