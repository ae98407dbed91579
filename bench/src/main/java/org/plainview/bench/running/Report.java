package org.plainview.bench.running;

import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.plainview.bench.load.Latencies;

/** What the benchmark of the gateway prints above its last line. */
final class Report {

  private static final double[] SHARES = {0.5, 0.9, 0.99, 1};

  private final PrintWriter out;

  Report(PrintWriter out) {
    this.out = out;
  }

  void conditions(Platform platform, int perSecond, int seconds, int warmUpSeconds) {
    line("GET %s as %s in turn, a durable audit entry each", Way.READ, String.join(", ", Way.READERS));
    line(
        "%d requests/s, due on a fixed schedule and timed from when they are due; %d s of each way in turns of %d s, after %d s of each to warm up",
        perSecond, seconds, Turns.TURN.toSeconds(), warmUpSeconds);
    line("running: %s", String.join(", ", platform.processes().keySet()));
    line("load average before: %s", load());
  }

  void cores(CoresUsed used) {
    line("load average after: %s", load());
    line(
        "cores in use while measuring, of %d: %s",
        Runtime.getRuntime().availableProcessors(),
        used.byName().entrySet().stream()
            .map(entry -> String.format(Locale.ROOT, "%s %.2f", entry.getKey(), entry.getValue()))
            .collect(Collectors.joining(", ")));
    line("");
  }

  void times(Turns turns) {
    line("%-22s %8s %8s %8s %9s %9s %9s %9s %9s", "ms", "requests", "not 200", "per s", "p50", "p90", "p99", "max", "late p99");
    for (Way way : Way.values()) {
      Tally tally = turns.of(way);
      String times = times(tally.took());
      double late = tally.late().ms(0.99);
      line("%-22s %8d %8d %8.1f %s %9.2f", way.label(), tally.count(), tally.refused(), tally.perSecond(), times, late);
    }
    Latencies flushes = turns.flushes();
    line("%-22s %8d %8s %8s %s", "a flush of the disk", flushes.count(), "", "", times(flushes));
    Latencies service = turns.of(Way.SERVICE).took();
    Latencies gateway = turns.of(Way.GATEWAY).took();
    line(
        "%-22s %8s %8s %8s %s", "added by the gateway", "", "", "",
        columns(DoubleStream.of(SHARES).map(share -> gateway.ms(share) - service.ms(share))));
    line("");
  }

  void explain(Turns turns, boolean sound) {
    List<Answer> answers = turns.of(Way.GATEWAY).answers();
    if (sound) {
      line(
          "%d audit indices, all distinct; those looked up in the log are of their requests.", answers.size());
    }
    line(
        "The figure is the p99 through the gateway less the p99 at the service, of the same requests with the same tokens.");
    line("The limit is the append alone: the gateway waits for it before it forwards anything.");
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
