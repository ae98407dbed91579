package org.plainview.bench.running;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.plainview.bench.CannotRunException;
import org.plainview.bench.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * What the gateway adds to a request, its entry in the audit log included: the same read, at the same fixed rate,
 * straight at the service that answers it and through the gateway, a few seconds each in turn.
 */
@Command(
    name = "gateway",
    description = "Milliseconds that the gateway adds to a request, with the audit entry durable before the answer.",
    mixinStandardHelpOptions = true)
public final class GatewayCommand implements Callable<Integer> {

  private static final double TARGET_MS = 25;
  private static final double SHARE = 0.99;
  private static final double LEAST_RATE = 0.98;
  private static final int SITES = 20;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--home", paramLabel = "DIR", description = "of a running platform; default: starts one of its own")
  private @Nullable Path home;

  @Option(names = "--port-base", description = "default: 8400, of a running platform 7400")
  private @Nullable Integer portBase;

  @Option(names = "--rate", defaultValue = "200", description = "requests per second; default: ${DEFAULT-VALUE}")
  private int perSecond;

  @Option(names = "--seconds", defaultValue = "60", description = "measured, of each way; default: ${DEFAULT-VALUE}")
  private int seconds;

  @Option(names = "--warm-up", defaultValue = "90", description = "seconds before that; default: ${DEFAULT-VALUE}")
  private int warmUpSeconds;

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    if (home != null) {
      Platform running = new Platform(home, portBase != null ? portBase : 7400);
      if (running.get(Way.READERS.getFirst(), Way.READ).isEmpty()) {
        throw new CannotRunException("No platform of " + home + " answers at port " + running.gatewayPort());
      }
      return measure(running, out);
    }
    out.println("Starting a platform for this, without the demo: a first start takes minutes …");
    out.flush();
    try (OwnPlatform own =
        new OwnPlatform("bench-gateway", portBase != null ? portBase : 8400, List.of("--no-demo"), _ -> {})) {
      own.await(own::isComplete);
      addSites(own.platform());
      return measure(own.platform(), out);
    }
  }

  private int measure(Platform platform, PrintWriter out) throws IOException, InterruptedException {
    Report report = new Report(out);
    report.conditions(platform, perSecond, seconds, warmUpSeconds);
    try (Turns turns = new Turns(platform, perSecond)) {
      turns.take(Duration.ofSeconds(warmUpSeconds));
      turns.forget();
      CoresUsed cores = new CoresUsed(platform.processes());
      turns.take(Duration.ofSeconds(seconds));
      report.cores(cores);
      report.times(turns);
      double addedMs = turns.of(Way.GATEWAY).took().ms(SHARE) - turns.of(Way.SERVICE).took().ms(SHARE);
      List<String> wrong = new ArrayList<>(unfit(turns));
      List<String> unaudited =
          AuditTrail.problems(
              turns.of(Way.GATEWAY).answers(), index -> AuditTrail.requestAt(platform, index));
      wrong.addAll(unaudited);
      report.explain(turns, unaudited.isEmpty());
      return new Verdict("gateway", addedMs, "ms", TARGET_MS).conclude(out, wrong);
    }
  }

  /** Why the times say little; empty when nothing speaks against them. */
  private List<String> unfit(Turns turns) {
    List<String> reasons = new ArrayList<>();
    for (Way way : Way.values()) {
      Tally tally = turns.of(way);
      if (tally.refused() > 0) {
        reasons.add(tally.refused() + " of " + tally.count() + " requests were not answered with 200 " + way.label());
      }
      if (tally.perSecond() < LEAST_RATE * perSecond) {
        reasons.add("the rate was not reached " + way.label());
      }
    }
    return reasons;
  }

  /** So that there is something to read. */
  private static void addSites(Platform platform) throws IOException, InterruptedException {
    for (int i = 0; i < SITES; i++) {
      String id = "bench-%02d".formatted(i);
      String site = "{\"id\":\"%s\",\"name\":\"Site %d\",\"origin\":{\"lon\":10,\"lat\":%d}}".formatted(id, i, i);
      int status = platform.post("remy", "/api/sites", site);
      if (status / 100 != 2 && status != 409) {
        throw new CannotRunException("The platform refused the site " + id + " with " + status);
      }
    }
  }
}
