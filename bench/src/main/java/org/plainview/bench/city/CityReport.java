package org.plainview.bench.city;

import static java.time.ZoneOffset.UTC;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.plainview.bench.running.CoresUsed;

/** What the benchmarks of a city print above their last line. */
final class CityReport {

  private static final double LEAST_CORES = 0.005;
  private static final double QUIET_CORES = 0.2;

  private final PrintWriter out;

  CityReport(PrintWriter out) {
    this.out = out;
  }

  void load(Measured m) {
    line("");
    line(
        "%s: %,d cameras, %,d readings/s due for %d s", m.load().name(), m.load().cameras(), m.load().perSecond(),
        m.load().seconds());
    line(
        "  readings        %,.0f/s acknowledged, %.0f bytes each, %,d dropped; handed over late by p99 %.1f ms",
        m.acknowledgedPerS(), m.sent().bytes() / (double) Math.max(1, m.sent().readings()), m.sent().dropped(),
        m.sent().late().ms(0.99));
    line(
        "  cores           %.2f of the platform (%s), %.2f this generator, %.2f everything else",
        m.use().platformCores(), parts(m.use()), m.use().cores().getOrDefault(CoresUsed.BENCH, 0.0),
        m.use().cores().getOrDefault(CoresUsed.OTHERS, 0.0));
    line("  cost            %.2f µs of CPU per reading", m.microsPerReading());
    line("  memory          %,d MB (%s)", m.use().platformMegabytes(), megabytes(m.use()));
    line("  rollups         %,.0f rows/s written", m.rowsPerS());
    m.alerts()
        .ifPresentOrElse(
            ms ->
                line(
                    "  alerts          %d of %d, after p50 %.0f ms, p90 %.0f ms, p99 %.0f ms, at most %.0f ms",
                    ms.count(), m.load().incidents(), ms.ms(0.5), ms.ms(0.9), ms.ms(0.99), ms.ms(1)),
            () -> line("  alerts          none of %d", m.load().incidents()));
    m.alerts().ifPresent(ms -> line("  the latest      %s", latest(m.after(ms.ms(0.99)))));
    m.lags()
        .forEach(
            (group, lag) ->
                line(
                    "  lag             %-60s median %,d, at most %,d, last %,d, grew by %,.0f", group, lag.median(),
                    lag.most(), lag.last(), lag.grew()));
    if (m.use().cores().getOrDefault(CoresUsed.OTHERS, 0.0) > QUIET_CORES) {
      line("  This machine does other things: the figures are their doing too.");
    }
  }

  /** How the cost per camera goes with their number. */
  void growth(List<Measured> steps) {
    line("");
    line("One reading a second of each camera:");
    line("  %10s %12s %8s %16s %26s", "cameras", "readings/s", "cores", "µs per reading", "µs per reading added");
    Measured before = null;
    for (Measured m : steps) {
      String added =
          before == null
              ? ""
              : String.format(
                  Locale.ROOT,
                  "%.2f",
                  (m.use().platformCores() - before.use().platformCores())
                      / (m.acknowledgedPerS() - before.acknowledgedPerS())
                      * 1e6);
      line(
          "  %10d %12.0f %8.3f %16.2f %26s", m.load().cameras(), m.acknowledgedPerS(), m.use().platformCores(),
          m.microsPerReading(), added);
      before = m;
    }
  }

  void limits(List<RawBroker.Limit> broker, RawCopy.Limit copy) {
    line("");
    line("The limits, each alone, in the same run:");
    line(
        "  the broker takes the same readings at %,.0f/s (%.2f µs of the broker, %.2f µs of the producer each)",
        broker.get(0).perSecond(), broker.get(0).brokerMicros(), broker.get(0).clientMicros());
    line(
        "  and gives them at %,.0f/s (%.2f µs of the broker, %.2f µs of the consumer each)",
        broker.get(1).perSecond(), broker.get(1).brokerMicros(), broker.get(1).clientMicros());
    line(
        "  COPY into a table like that of the rollups: %,.0f rows/s (%.1f µs of the database each)",
        copy.rowsPerS(), copy.databaseMicros());
  }

  /** What else happened when those came is in the logs of the services. */
  private static String latest(List<AlertReader.Raised> alerts) {
    return alerts.stream()
        .map(
            alert ->
                String.format(
                    Locale.ROOT, "%tTZ after %d ms", Instant.ofEpochMilli(alert.receivedMs()).atZone(UTC), alert.latencyMs()))
        .collect(Collectors.joining(", "));
  }

  private static String parts(PartUse use) {
    return use.megabytes().keySet().stream()
        .filter(part -> use.cores().getOrDefault(part, 0.0) >= LEAST_CORES)
        .map(part -> String.format(Locale.ROOT, "%s %.2f", part, use.cores().getOrDefault(part, 0.0)))
        .collect(Collectors.joining(", "));
  }

  private static String megabytes(PartUse use) {
    List<String> parts = new ArrayList<>();
    for (Map.Entry<String, Long> part : use.megabytes().entrySet()) {
      parts.add(part.getKey() + " " + part.getValue());
    }
    return String.join(", ", parts);
  }

  void line(String format, Object... values) {
    out.println(String.format(Locale.ROOT, format, values));
    out.flush();
  }
}
