package org.plainview.bench.running;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.plainview.bench.CannotRunException;
import org.plainview.bench.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/**
 * Kills each service of a running demo with SIGKILL, one after the other, and waits until the whole path from the
 * camera to an audited answer works again. Then looks whether an alert or an audit entry was lost or doubled.
 */
@Command(
    name = "recover",
    description = "Seconds until the path works again after a SIGKILL of each service of a running demo.",
    mixinStandardHelpOptions = true)
public final class RecoverCommand implements Callable<Integer> {

  private static final List<String> SERVICES =
      List.of(
          "camera-service",
          "recognition-worker",
          "recognition-history",
          "watchlist-service",
          "audit-service",
          "audit-witness",
          "gateway");
  private static final Duration MOST = Duration.ofMinutes(4);
  private static final Duration CALM = Duration.ofSeconds(5);

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--home", paramLabel = "DIR", description = "of the running platform; default: .plainview")
  private @Nullable Path home;

  @Option(names = "--port-base", defaultValue = "7400", description = "default: ${DEFAULT-VALUE}")
  private int portBase;

  @Option(names = "--limit", defaultValue = "15", description = "target in seconds; default: ${DEFAULT-VALUE}")
  private double limitS;

  @Override
  public Integer call() throws InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    Platform platform = new Platform(home != null ? home : OwnPlatform.root().resolve(".plainview"), portBase);
    awaitNewer(platform, Instant.now(), "the running demo");
    int alertsBefore = Ledger.alerts(platform);
    double worst = 0;
    out.printf("%-22s %s%n", "KILLED", "PATH WORKS AGAIN AFTER");
    for (String service : SERVICES) {
      Thread.sleep(CALM);
      double seconds = kill(platform, service);
      worst = Math.max(worst, seconds);
      out.println(String.format(Locale.ROOT, "%-22s %.1f s", service, seconds));
      out.flush();
    }
    Thread.sleep(CALM);
    List<String> problems = Ledger.problems(platform);
    out.printf("alerts before %d, after %d%n", alertsBefore, Ledger.alerts(platform));
    if (problems.isEmpty()) {
      out.println("no alert doubled, every raised alert in the audit log, no gap in its sequence");
    }
    return new Verdict("recover", worst, "s", limitS).conclude(out, problems);
  }

  private static double kill(Platform platform, String service) throws InterruptedException {
    ProcessHandle process =
        platform.process(service).orElseThrow(() -> new CannotRunException(service + " does not run"));
    Instant killed = Instant.now();
    process.destroyForcibly();
    Instant until = killed.plus(MOST);
    while (!worksSince(platform, service, process.pid(), killed)) {
      if (Instant.now().isAfter(until)) {
        throw new CannotRunException("After a SIGKILL of " + service + " the path has not come back");
      }
      Thread.sleep(100);
    }
    return Duration.between(killed, Instant.now()).toMillis() / 1000.0;
  }

  /** The service has a new process, a number has been observed since, and every service answers. */
  private static boolean worksSince(Platform platform, String service, long oldPid, Instant killed) {
    boolean replaced =
        platform.process(service).filter(p -> p.isAlive() && p.pid() != oldPid).isPresent();
    return replaced
        && platform.newestNumber().filter(observed -> observed.isAfter(killed)).isPresent()
        && platform.get("olga", "/api/alerts?limit=1").isPresent()
        && platform.get("remy", "/api/sites?limit=1").isPresent()
        && platform.get("ines", "/api/audit/state").filter(RecoverCommand::publishes).isPresent();
  }

  private static boolean publishes(JsonNode state) {
    return state.at("/log/state").asString().equals("PUBLISHING");
  }

  static void awaitNewer(Platform platform, Instant than, String what) throws InterruptedException {
    Instant until = Instant.now().plus(MOST);
    Optional<Instant> newest = Optional.empty();
    while (newest.filter(observed -> observed.isAfter(than)).isEmpty()) {
      if (Instant.now().isAfter(until)) {
        throw new CannotRunException("There is no live number from " + what + " within " + MOST.toSeconds() + " s");
      }
      Thread.sleep(100);
      newest = platform.newestNumber();
    }
  }
}
