package org.plainview.bench.city;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plainview.bench.load.Latencies;

/**
 * What was measured under one load.
 *
 * @param acknowledgedPerS readings that the broker acknowledged while it lasted
 * @param lags by group and topic
 * @param raised the alerts that were due then
 * @param missing alerts that were due and did not come
 */
record Measured(
    Load load,
    Generator.Sent sent,
    double acknowledgedPerS,
    PartUse use,
    Map<String, Lags.Course> lags,
    double rowsPerS,
    List<AlertReader.Raised> raised,
    int missing) {

  private static final long NANOS_PER_MS = 1_000_000;

  /**
   * A load.
   *
   * @param cameras the first so many send
   * @param perSecond readings of all together
   */
  record Load(String name, int cameras, long perSecond, int seconds, int incidents) {}

  /** From the reading that completed a watch's condition to its alert. */
  Optional<Latencies> alerts() {
    return raised.isEmpty()
        ? Optional.empty()
        : Optional.of(new Latencies(raised.stream().mapToLong(alert -> alert.latencyMs() * NANOS_PER_MS)));
  }

  /** The alerts that came so many milliseconds after their reading or more, as they came. */
  List<AlertReader.Raised> after(double ms) {
    return raised.stream().filter(alert -> alert.latencyMs() >= ms).toList();
  }

  double microsPerReading() {
    return use.platformCores() / acknowledgedPerS * 1e6;
  }
}
