package org.plainview.bench.city;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.plainview.bench.load.Latencies;

/**
 * What was measured under one load.
 *
 * @param acknowledgedPerS readings that the broker acknowledged while it lasted
 * @param lags by group and topic
 * @param alertMs from the reading that completed a watch's condition to its alert, of each alert due then
 * @param missing alerts that were due and did not come
 */
record Measured(
    Load load,
    Generator.Sent sent,
    double acknowledgedPerS,
    PartUse use,
    Map<String, Lags.Course> lags,
    double rowsPerS,
    List<Long> alertMs,
    int missing) {

  private static final long NANOS_PER_MS = 1_000_000;

  /**
   * A load.
   *
   * @param cameras the first so many send
   * @param perSecond readings of all together
   */
  record Load(String name, int cameras, long perSecond, int seconds, int incidents) {}

  Optional<Latencies> alerts() {
    return alertMs.isEmpty()
        ? Optional.empty()
        : Optional.of(new Latencies(LongStream.of(alertMs.stream().mapToLong(ms -> ms * NANOS_PER_MS).toArray())));
  }

  double microsPerReading() {
    return use.platformCores() / acknowledgedPerS * 1e6;
  }
}
