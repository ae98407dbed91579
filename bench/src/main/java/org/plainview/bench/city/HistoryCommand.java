package org.plainview.bench.city;

import java.io.IOException;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.plainview.bench.CannotRunException;
import org.plainview.bench.Verdict;
import org.plainview.bench.load.Latencies;
import org.plainview.bench.running.Platform;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How long the history's queries take, asked through the gateway, each of another zone, among the rows of a city. */
@Command(
    name = "history",
    description = "Milliseconds for a day of a zone and for an hour of a district, among the rows of a city.",
    mixinStandardHelpOptions = true)
public final class HistoryCommand implements Callable<Integer> {

  private static final double DAY_TARGET_MS = 100;
  private static final double DISTRICT_TARGET_MS = 1000;
  private static final double SHARE = 0.99;
  private static final int DISTRICT_CAMERAS = 500;
  private static final String READER = "olga";

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--zones", defaultValue = "1000", description = "with a whole day; default: ${DEFAULT-VALUE}")
  private int zones;

  @Option(
      names = "--cameras",
      defaultValue = "60000",
      description = "with an hour of that day, those zones' included; default: ${DEFAULT-VALUE}")
  private int cameras;

  @Option(names = "--queries", defaultValue = "600", description = "of each kind; default: ${DEFAULT-VALUE}")
  private int queries;

  @Option(names = "--port-base", defaultValue = "8000", description = "default: ${DEFAULT-VALUE}")
  private int portBase;

  @Override
  public Integer call() throws IOException, InterruptedException, SQLException {
    PrintWriter out = spec.commandLine().getOut();
    CityReport report = new CityReport(out);
    Instant day = Instant.now().truncatedTo(ChronoUnit.DAYS).minus(Duration.ofDays(2));
    Instant hour = day.plus(Duration.ofHours(17));
    try (CityPlatform city = new CityPlatform(portBase, 0, out)) {
      StoredDay stored = new StoredDay(city.platform());
      stored.fill(zones, cameras, day, hour, city);
      report.line("%-44s %8s %9s %9s %9s %11s", "ms through the gateway", "queries", "p50", "p99", "max", "KB each");
      ask(city.platform(), report, "to warm up", dayOf(day, "1m"));
      ask(city.platform(), report, "a day of a zone, steps of 1 min", dayOf(day, "1m"));
      ask(city.platform(), report, "to warm up", dayOf(day, "10s"));
      Latencies ofDay = ask(city.platform(), report, "a day of a zone, steps of 10 s", dayOf(day, "10s"));
      List<String> wrong = new ArrayList<>();
      List<String> districts = districts(hour);
      if (city.platform().text(READER, districts.getFirst()).isEmpty()) {
        wrong.add("the platform does not answer for a district");
      } else {
        Latencies ofDistrict = ask(city.platform(), report, "an hour of 500 cameras, steps of 1 min", districts);
        if (ofDistrict.ms(SHARE) > DISTRICT_TARGET_MS) {
          wrong.add("an hour of a district takes more than " + DISTRICT_TARGET_MS + " ms");
        }
      }
      return new Verdict("history", ofDay.ms(SHARE), "ms", DAY_TARGET_MS).conclude(out, wrong);
    }
  }

  /** Of zones far from each other. */
  private List<String> dayOf(Instant day, String step) {
    return IntStream.range(0, queries)
        .map(query -> (int) ((long) query * 7919 % zones))
        .mapToObj(
            zone ->
                "/api/zones/%s/history?from=%s&to=%s&step=%s"
                    .formatted(City.zoneId(zone), day, day.plus(Duration.ofDays(1)), step))
        .toList();
  }

  private List<String> districts(Instant hour) {
    int sites = DISTRICT_CAMERAS / City.CAMERAS_PER_SITE;
    int most = Math.max(1, cameras / City.CAMERAS_PER_SITE - sites);
    return IntStream.range(0, Math.max(1, queries / 10))
        .map(query -> query * 997 % most)
        .mapToObj(
            first ->
                "/api/history?siteIds=%s&from=%s&to=%s&step=1m"
                    .formatted(
                        IntStream.range(first, first + sites)
                            .mapToObj(site -> City.siteId(site * City.CAMERAS_PER_SITE))
                            .collect(Collectors.joining(",")),
                        hour,
                        hour.plus(Duration.ofHours(1))))
        .toList();
  }

  private static Latencies ask(Platform platform, CityReport report, String what, List<String> paths)
      throws IOException, InterruptedException {
    LongStream.Builder nanos = LongStream.builder();
    long bytes = 0;
    for (String path : paths) {
      long start = System.nanoTime();
      int length = platform.text(READER, path).length();
      nanos.add(System.nanoTime() - start);
      if (length == 0) {
        throw new CannotRunException("The platform does not answer " + path);
      }
      bytes += length;
    }
    Latencies latencies = new Latencies(nanos.build());
    report.line(
        "%-44s %8d %9.1f %9.1f %9.1f %11.0f", what, latencies.count(), latencies.ms(0.5), latencies.ms(SHARE),
        latencies.ms(1), bytes / 1024.0 / paths.size());
    return latencies;
  }
}
