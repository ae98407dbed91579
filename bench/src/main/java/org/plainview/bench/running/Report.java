package org.plainview.bench.running;

import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.plainview.bench.load.Latencies;

/** What the benchmark of the gateway prints above its last line. */
final class Report {

  private static final double[] SHARES = {0.5, 0.9, 0.99, 1};

  private static final double QUIET_CORES = 0.2;
  private static final double LEAST_CPU_MS = 0.05;

  private final PrintWriter out;

  Report(PrintWriter out) {
    this.out = out;
  }

  void conditions(Platform platform, int perSecond, int seconds, int warmUpSeconds) {
    line("GET %s as %s in turn, a durable audit entry each", Way.READ, String.join(", ", Way.READERS));
    line(
        "%d requests/s on a fixed schedule, each timed from when it was due; %d s of each way in turns of %d s,",
        perSecond, seconds, Turns.TURN.toSeconds());
    line("after %d s of each to warm up", warmUpSeconds);
    line("running: %s", String.join(", ", platform.processes().keySet()));
    line("load average before: %s", load());
  }

  void cores(CoresUsed used) {
    Map<String, Double> cores = used.byName();
    line("load average after: %s", load());
    line(
        "cores in use while measuring, of %d: %s",
        Runtime.getRuntime().availableProcessors(),
        named(cores, 0));
    if (cores.getOrDefault(CoresUsed.OTHERS, 0.0) > QUIET_CORES) {
      line("This machine does other things: what follows is their doing too. Measure again when it is quiet.");
    }
    line("");
  }

  void times(Turns turns) {
    line(
        "%-22s %8s %8s %8s %9s %9s %9s %9s %9s",
        "ms", "requests", "not 200", "per s", "p50", "p90", "p99", "max", "late p99");
    for (Way way : Way.values()) {
      Tally tally = turns.of(way);
      line(
          "%-22s %8d %8d %8.1f %s %9.2f",
          way.label(), tally.count(), tally.refused(), tally.perSecond(), times(tally.took()), tally.late().ms(0.99));
    }
    Latencies flushes = turns.flushes();
    line("%-22s %8d %8s %8s %s", "a flush of the disk", flushes.count(), "", "", times(flushes));
    Latencies service = turns.of(Way.SERVICE).took();
    Latencies gateway = turns.of(Way.GATEWAY).took();
    line(
        "%-22s %8s %8s %8s %s", "added by the gateway", "", "", "",
        columns(DoubleStream.of(SHARES).map(share -> gateway.ms(share) - service.ms(share))));
    for (Way way : Way.values()) {
      line("CPU ms per request %s: %s", way.label(), named(turns.of(way).cpuMs(), LEAST_CPU_MS));
    }
    line("");
  }

  void explain(Turns turns, boolean audited) {
    Tally gateway = turns.of(Way.GATEWAY);
    if (audited) {
      line(
          "%d audit indices, all distinct; those looked up in the log name the request that was answered.",
          gateway.answers().size());
    }
    line("The figure is the p99 through the gateway less that at the service: same requests, tokens, rate, in turn.");
    line("The service appends nothing for a read, so the gateway's entry is part of the figure.");
    line(
        "Whatever is subtracted, the gateway adds no more than the whole p99 through it: %.2f ms.",
        gateway.took().ms(0.99));
    line(
        "The limit is the append alone, %.2f ms at p99: the gateway waits for it before it forwards anything.",
        turns.of(Way.APPEND).took().ms(0.99));
  }

  private static String named(Map<String, Double> values, double least) {
    return values.entrySet().stream()
        .filter(entry -> entry.getValue() >= least)
        .map(entry -> String.format(Locale.ROOT, "%s %.2f", entry.getKey(), entry.getValue()))
        .collect(Collectors.joining(", "));
  }

  private static String times(Latencies latencies) {
    return columns(DoubleStream.of(SHARES).map(latencies::ms));
  }

  private static String columns(DoubleStream values) {
    return values.mapToObj(value -> String.format(Locale.ROOT, "%9.2f", value)).collect(Collectors.joining(" "));
  }

  private static String load() {
    return String.format(
        Locale.ROOT, "%.2f", ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }

  private void line(String format, Object... values) {
    out.println(String.format(Locale.ROOT, format, values));
    out.flush();
  }
}
