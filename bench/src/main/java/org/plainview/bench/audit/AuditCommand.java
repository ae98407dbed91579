package org.plainview.bench.audit;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.plainview.bench.Verdict;
import org.plainview.tlog.verify.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Durable appends per second: many callers, each with its index before its next entry, while the publisher turns the
 * entries into tiles and signed checkpoints beside them. Afterwards the log is verified from its files alone.
 */
@Command(
    name = "audit",
    description = "Durable appends per second of the audit log, published and verified, beside the raw limit.",
    mixinStandardHelpOptions = true)
public final class AuditCommand implements Callable<Integer> {

  private static final double TARGET_PER_S = 20_000;
  private static final Duration RAW_TIME = Duration.ofSeconds(10);
  private static final Duration PUBLICATION_LIMIT = Duration.ofMinutes(2);

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--seconds", defaultValue = "30", description = "measured; default: ${DEFAULT-VALUE}")
  private int seconds;

  @Option(names = "--warm-up", defaultValue = "20", description = "seconds before that; default: ${DEFAULT-VALUE}")
  private int warmUpSeconds;

  @Option(
      names = "--callers",
      defaultValue = "2000",
      description = "who append at the same time; default: ${DEFAULT-VALUE}")
  private int callers;

  @Option(names = "--port-base", defaultValue = "8600", description = "of its database; default: ${DEFAULT-VALUE}")
  private int portBase;

  @Override
  public Integer call() throws IOException, InterruptedException, SQLException {
    PrintWriter out = spec.commandLine().getOut();
    Path root = Path.of(System.getenv().getOrDefault("PLAINVIEW_ROOT", "")).toAbsolutePath();
    Path home = root.resolve(".plainview/bench-audit");
    Files.createDirectories(home);
    say(out, "%d processors, load %.1f, %d callers", processors(), load(), callers);
    try (OwnPostgres postgres = new OwnPostgres(root, home, portBase)) {
      Path folder = Files.createTempDirectory(home, "log-");
      String url = postgres.create("bench_audit");
      try (OwnLog log = new OwnLog(url, postgres.user(), postgres.password(), folder)) {
        return measure(log, postgres, url, home, out);
      }
    }
  }

  private int measure(OwnLog log, OwnPostgres postgres, String url, Path folder, PrintWriter out)
      throws IOException, InterruptedException, SQLException {
    Appenders appenders = new Appenders(log.log(), callers);
    Appenders.Result warm = appenders.run(Duration.ofSeconds(warmUpSeconds));
    Appenders.Result result = appenders.run(Duration.ofSeconds(seconds));
    say(out, "durable appends, published beside   %,10.0f /s  (p50 %.1f ms, p99 %.1f ms, max %.1f ms)",
        result.perSecond(), result.latencies().ms(0.5), result.latencies().ms(0.99), result.latencies().ms(1));
    List<String> wrong = new ArrayList<>();
    if (warm.refused() + result.refused() > 0) {
      wrong.add(warm.refused() + result.refused() + " appends got no index");
    }
    if (log.durable() != warm.appended() + result.appended() || result.largest() != log.durable() - 1) {
      wrong.add("%d indexes were given, but the log has %d entries"
          .formatted(warm.appended() + result.appended(), log.durable()));
    }
    wrong.addAll(unverified(log, out));
    int batch = (int) Math.max(1, Math.min(callers, 1000));
    RawLimit raw = new RawLimit(batch, log.leafBytes(0));
    double commits = raw.commitsPerSecond(url, postgres.user(), postgres.password(), RAW_TIME);
    double flushes = raw.flushesPerSecond(folder, RAW_TIME);
    say(out, "PostgreSQL, bare table, %d a commit  %,10.0f /s  (the log reaches %.2f of it)",
        batch, commits, result.perSecond() / commits);
    say(out, "file, %d a flush                     %,10.0f /s  (entries of %d bytes)",
        batch, flushes, raw.entryBytes());
    return new Verdict("audit", result.perSecond(), "appends/s", TARGET_PER_S, true).conclude(out, wrong);
  }

  private List<String> unverified(OwnLog log, PrintWriter out) throws IOException, InterruptedException {
    long start = System.nanoTime();
    if (!log.awaitPublished(log.durable() - 1, PUBLICATION_LIMIT)) {
      return List.of("the last entries were not published within " + PUBLICATION_LIMIT.toMinutes() + " min");
    }
    say(out, "published %.1f s after the last append", (System.nanoTime() - start) / 1e9);
    start = System.nanoTime();
    Outcome outcome = log.verify();
    double took = (System.nanoTime() - start) / 1e9;
    say(out, "the log of %,d entries verifies from its files in %.1f s (%,.0f entries/s)",
        log.durable(), took, log.durable() / took);
    return outcome instanceof Outcome.Verified ? List.of() : List.of("the log does not verify: " + outcome);
  }

  private static void say(PrintWriter out, String format, Object... values) {
    out.println(String.format(Locale.ROOT, format, values));
    out.flush();
  }

  private static int processors() {
    return Runtime.getRuntime().availableProcessors();
  }

  private static double load() {
    return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }
}
