package org.plainview.bench.city;

import java.io.IOException;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.plainview.bench.CannotRunException;
import org.plainview.bench.Verdict;
import org.plainview.bench.running.Platform;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Kills, under the load of a city, what judges the readings, what stores them, the broker and the database with SIGKILL,
 * one after the other, and waits each time until every reader is as little behind as before. Then counts: each reading
 * that was acknowledged must be in the rollups once, each incident must have one alert.
 */
@Command(
    name = "kill",
    description = "Seconds until caught up after a SIGKILL of services, broker and database under a city's load.",
    mixinStandardHelpOptions = true)
public final class KillCommand implements Callable<Integer> {

  private static final double TARGET_S = 60;
  private static final Duration MOST = Duration.ofMinutes(6);
  private static final Duration SLICE = Duration.ofSeconds(10);

  /** So many samples in a row show that a reader has caught up, and does not only seem so. */
  private static final int CALM_SAMPLES = 10;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--cameras", defaultValue = "60000", description = "default: ${DEFAULT-VALUE}")
  private int cameras;

  @Option(names = "--rate", description = "readings/s of all together; default: one of each camera")
  private long perSecond;

  @Option(names = "--warm-up", defaultValue = "120", description = "seconds before that; default: ${DEFAULT-VALUE}")
  private int warmUpSeconds;

  @Option(
      names = "--calm",
      defaultValue = "60",
      description = "seconds of load before each kill; default: ${DEFAULT-VALUE}")
  private int calmSeconds;

  @Option(
      names = "--parts",
      split = ",",
      defaultValue = "watchlist-service,recognition-history,kafka,postgres",
      description = "in the order in which they are killed; default: ${DEFAULT-VALUE}")
  private List<String> parts = List.of();

  @Option(names = "--watches", defaultValue = "1000", description = "default: ${DEFAULT-VALUE}")
  private int watches;

  @Option(names = "--port-base", defaultValue = "8000", description = "default: ${DEFAULT-VALUE}")
  private int portBase;

  private volatile boolean loadEnds;

  @Override
  public Integer call() throws IOException, InterruptedException, ExecutionException, SQLException {
    PrintWriter out = spec.commandLine().getOut();
    CityReport report = new CityReport(out);
    Incidents incidents = new Incidents(cameras, watches);
    try (CityPlatform city = new CityPlatform(portBase, cameras, out)) {
      city.furnish(cameras, incidents.watched());
      Crowds crowds = new Crowds(cameras, incidents, LocalTime.of(17, 30));
      try (LoadRun run = new LoadRun(city.platform(), cameras, crowds, incidents, Duration.ofHours(1))) {
        Thread load = Thread.ofPlatform().name("load").start(() -> load(run));
        double worst = 0;
        try {
          Thread.sleep(Duration.ofSeconds(warmUpSeconds));
          report.line("%-22s %s", "KILLED", "CAUGHT UP AFTER");
          for (String part : parts) {
            double seconds = kill(run, city.platform(), incidents, part);
            worst = Math.max(worst, seconds);
            report.line("%-22s %.1f s", part, seconds);
          }
          // Until the last incidents have had their alerts.
          Thread.sleep(Duration.ofSeconds(calmSeconds));
        } finally {
          loadEnds = true;
          load.join();
        }
        Aftermath aftermath = new Aftermath(run, incidents);
        boolean settles = aftermath.settles();
        report.line(
            "%,d readings acknowledged, %,d in the rollups of minutes, %,d in those of 10 s%s",
            run.acknowledged().count(), run.stored().readings(), run.stored().readingsOf10s(),
            settles ? "" : " (these still differ)");
        report.line(
            "%d incidents, %d of them with one alert", incidents.planned().size(), aftermath.watchesWithOneAlert());
        return new Verdict("kill", worst, "s", TARGET_S).conclude(out, aftermath.problems());
      }
    }
  }

  private void load(LoadRun run) {
    try {
      while (!loadEnds) {
        run.generator().send(cameras, perSecond > 0 ? perSecond : cameras, SLICE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Seconds from the kill until the part runs anew and no reader is further behind than before. */
  private double kill(LoadRun run, Platform platform, Incidents incidents, String part) throws InterruptedException {
    int sample = run.lags().samples().size();
    long second = Instant.now().getEpochSecond();
    incidents.plan(watches / parts.size(), second, second + calmSeconds + Incidents.DUE_AFTER_S);
    Thread.sleep(Duration.ofSeconds(calmSeconds));
    Map<String, Lags.Course> before = run.lags().since(sample);
    ProcessHandle process =
        platform.process(part).orElseThrow(() -> new CannotRunException(part + " does not run"));
    Instant killed = Instant.now();
    process.destroyForcibly();
    Instant until = killed.plus(MOST);
    Instant calmSince = Instant.MAX;
    int calm = 0;
    while (calm < CALM_SAMPLES) {
      if (Instant.now().isAfter(until)) {
        throw new CannotRunException("After a SIGKILL of " + part + " the readers have not caught up: " + lags(run));
      }
      Thread.sleep(500);
      if (isReplaced(platform, part, process.pid()) && isAsBefore(run, before)) {
        calmSince = calm == 0 ? Instant.now() : calmSince;
        calm++;
      } else {
        calm = 0;
      }
    }
    return Duration.between(killed, calmSince).toMillis() / 1000.0;
  }

  /** A lag says nothing of a reader that does not run: it takes a while to grow. */
  private static boolean isReplaced(Platform platform, String part, long oldPid) throws InterruptedException {
    return platform.process(part).filter(process -> process.isAlive() && process.pid() != oldPid).isPresent()
        && platform.isReady(part);
  }

  private boolean isAsBefore(LoadRun run, Map<String, Lags.Course> before) throws InterruptedException {
    try {
      Map<String, Long> now = run.lags().now();
      // A second of readings more is between one commit and the next.
      return before.entrySet().stream()
          .allMatch(
              group ->
                  now.getOrDefault(group.getKey(), Long.MAX_VALUE) <= group.getValue().most() + secondOfReadings());
    } catch (ExecutionException e) {
      return false;
    }
  }

  private long secondOfReadings() {
    return perSecond > 0 ? perSecond : cameras;
  }

  private static String lags(LoadRun run) throws InterruptedException {
    try {
      return run.lags().now().toString();
    } catch (ExecutionException e) {
      return "the broker or the database does not answer";
    }
  }
}
