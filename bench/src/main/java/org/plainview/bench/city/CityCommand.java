package org.plainview.bench.city;

import java.io.IOException;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.plainview.bench.Verdict;
import org.plainview.bench.city.Measured.Load;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * The readings of a whole city through the real parts, on a fixed schedule: what they cost, how far the readers fall
 * behind, how soon an alert comes; beside it the limits of the broker and of COPY alone.
 */
@Command(
    name = "city",
    description = "Cores of all parts under the readings of a city, with its watches and rollups.",
    mixinStandardHelpOptions = true)
public final class CityCommand implements Callable<Integer> {

  private static final double TARGET_CORES = 1;
  private static final double TARGET_ALERT_MS = 250;
  private static final double LEAST_RATE = 0.99;

  /** More seconds of readings than a group's lag may gain while a load lasts. */
  private static final double GROWS_S = 2;

  private static final int RAW_S = 15;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--cameras", defaultValue = "60000", description = "default: ${DEFAULT-VALUE}")
  private int cameras;

  @Option(names = "--rate", description = "readings/s of all together; default: one of each camera")
  private long perSecond;

  @Option(names = "--minutes", defaultValue = "10", description = "at that rate; default: ${DEFAULT-VALUE}")
  private double minutes;

  @Option(
      names = "--double-minutes",
      defaultValue = "2",
      description = "at twice that rate afterwards; default: ${DEFAULT-VALUE}")
  private double doubleMinutes;

  @Option(names = "--warm-up", defaultValue = "180", description = "seconds before that; default: ${DEFAULT-VALUE}")
  private int warmUpSeconds;

  @Option(
      names = "--growth",
      split = ",",
      defaultValue = "1000,5000,20000",
      description = "numbers of cameras measured first, at a reading a second each; default: ${DEFAULT-VALUE}")
  private List<Integer> growth = List.of();

  @Option(
      names = "--growth-seconds",
      defaultValue = "60",
      description = "for each of them; 0 leaves them out; default: ${DEFAULT-VALUE}")
  private int growthSeconds;

  @Option(names = "--watches", defaultValue = "1000", description = "default: ${DEFAULT-VALUE}")
  private int watches;

  @Option(
      names = "--time-of-day",
      defaultValue = "17:30",
      description = "in the city when the load begins; default: ${DEFAULT-VALUE}")
  private LocalTime timeOfDay = LocalTime.of(17, 30);

  @Option(names = "--port-base", defaultValue = "8000", description = "default: ${DEFAULT-VALUE}")
  private int portBase;

  @Override
  public Integer call() throws IOException, InterruptedException, ExecutionException, SQLException {
    PrintWriter out = spec.commandLine().getOut();
    CityReport report = new CityReport(out);
    long rate = perSecond > 0 ? perSecond : cameras;
    Incidents incidents = new Incidents(cameras, watches);
    try (CityPlatform city = new CityPlatform(portBase, cameras, out)) {
      city.furnish(cameras, incidents.watched());
      List<Measured> steps = new ArrayList<>();
      List<Measured> loads = new ArrayList<>();
      List<String> wrong = new ArrayList<>();
      try (LoadRun run = new LoadRun(city.platform(), cameras, crowds(incidents), incidents, length())) {
        for (int step : growthSeconds == 0 ? List.<Integer>of() : growth) {
          // A third of the time to come to rest, which is not counted.
          run.under(new Load("settling", step, step, growthSeconds / 3, 0));
          steps.add(run.under(new Load(step + " cameras", step, step, growthSeconds, 0)));
          report.load(steps.getLast());
        }
        for (Load load : loads(rate)) {
          loads.add(run.under(load));
          report.load(loads.getLast());
          wrong.addAll(problems(loads.getLast()));
        }
        wrong.addAll(afterwards(run, incidents, report));
      }
      if (!steps.isEmpty()) {
        steps.add(loads.get(1));
        report.growth(steps);
      }
      report.limits(
          new RawBroker(city.platform(), cameras).measure(Duration.ofSeconds(RAW_S)),
          new RawCopy(city.platform()).measure(Duration.ofSeconds(RAW_S)));
      return new Verdict("city", loads.get(1).use().platformCores(), "cores", TARGET_CORES).conclude(out, wrong);
    }
  }

  private Crowds crowds(Incidents incidents) {
    return new Crowds(cameras, incidents, timeOfDay);
  }

  private Duration length() {
    int all = warmUpSeconds + (int) (60 * (minutes + doubleMinutes)) + growth.size() * 2 * growthSeconds;
    return Duration.ofSeconds(all).plusMinutes(5);
  }

  private List<Load> loads(long rate) {
    int seconds = (int) (minutes * 60);
    int doubleSeconds = (int) (doubleMinutes * 60);
    int warm = watches / 10;
    int twice = doubleSeconds == 0 ? 0 : watches / 5;
    List<Load> loads = new ArrayList<>();
    loads.add(new Load("warming up", cameras, rate, warmUpSeconds, warm));
    loads.add(new Load("the city", cameras, rate, seconds, watches - warm - twice));
    if (doubleSeconds > 0) {
      loads.add(new Load("twice the city", cameras, 2 * rate, doubleSeconds, twice));
    }
    return loads;
  }

  private static List<String> problems(Measured m) {
    String name = m.load().name();
    List<String> problems = new ArrayList<>();
    if (name.equals("warming up")) {
      return problems;
    }
    if (m.acknowledgedPerS() < LEAST_RATE * m.load().perSecond()) {
      problems.add(name + ": the rate was not reached");
    }
    m.lags()
        .forEach(
            (group, lag) -> {
              if (lag.grew() > GROWS_S * m.load().perSecond()) {
                problems.add(name + ": " + group + " falls behind");
              }
            });
    m.alerts()
        .filter(ms -> ms.ms(0.99) > TARGET_ALERT_MS)
        .ifPresent(
            ms ->
                problems.add(
                    String.format(
                        Locale.ROOT, "%s: alerts come after %.0f ms at p99, target %.0f ms", name, ms.ms(0.99),
                        TARGET_ALERT_MS)));
    if (m.missing() > 0) {
      problems.add(name + ": " + m.missing() + " alerts did not come in time");
    }
    return problems;
  }

  /** Whether each reading that was acknowledged is stored once, and each incident has one alert, in the end. */
  private List<String> afterwards(LoadRun run, Incidents incidents, CityReport report)
      throws InterruptedException, SQLException {
    Aftermath aftermath = new Aftermath(run, incidents);
    report.line("");
    report.line(
        "Afterwards all %,d readings acknowledged were to be found in the rollups once: %s; watches with one alert: %d of %d",
        run.acknowledged().count(), aftermath.settles() ? "yes" : "no", aftermath.watchesWithOneAlert(),
        incidents.planned().size());
    return aftermath.problems();
  }
}
