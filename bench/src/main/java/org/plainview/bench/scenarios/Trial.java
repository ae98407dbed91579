package org.plainview.bench.scenarios;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.plainview.crowd.indicator.IndicatorReading;
import org.plainview.crowd.indicator.ZoneAssessment;
import org.plainview.crowd.indicator.ZoneJudge;
import org.plainview.crowd.indicator.ZoneObservation;
import org.plainview.crowd.indicator.ZoneProfile;
import org.plainview.crowd.level.Level;

/** A judge that is shown one zone, and what it came to when. Not thread-safe. */
final class Trial {

  private static final int FLOOR = 10;

  private final ZoneJudge judge;
  /** In the order in which they came. */
  private final Map<Level, Reached> reached = new LinkedHashMap<>();

  private final Map<Level, Set<String>> raised = new EnumMap<>(Level.class);
  private final Map<Level, Integer> secondsAt = new EnumMap<>(Level.class);
  private Level last = Level.NORMAL;
  private double highestPeak;

  /**
   * When a zone came to a level for the first time, or a higher one.
   *
   * @param truePeakPerM2 the true density of the densest cell then
   * @param called codes of the indicators that called for it
   */
  record Reached(double second, double truePeakPerM2, String called) {}

  Trial(ZoneProfile profile) {
    judge = new ZoneJudge(profile);
  }

  static Trial of(Scenario scenario, double countError, long seed) {
    Trial trial = new Trial(scenario.zone().profile());
    Crowd crowd = scenario.crowd(seed);
    ZoneCamera camera = new ZoneCamera(scenario.zone(), FLOOR, countError, seed);
    int stepsPerSecond = (int) Math.round(1 / Crowd.STEP_S);
    for (int second = 0; second < scenario.seconds(); second++) {
      for (int step = 0; step < stepsPerSecond; step++) {
        scenario.advance(crowd, second + step * Crowd.STEP_S);
        crowd.step();
        camera.watchLines(second + step * Crowd.STEP_S, crowd.people);
      }
      ZoneObservation seen = camera.look(Instant.EPOCH.plusSeconds(second), second, crowd.people);
      trial.show(second, seen, camera.truePeakPerM2());
    }
    return trial;
  }

  void show(double second, ZoneObservation seen, double truePeakPerM2) {
    ZoneAssessment now = judge.observe(seen);
    last = now.level();
    highestPeak = Math.max(highestPeak, truePeakPerM2);
    secondsAt.merge(now.level(), 1, Integer::sum);
    if (now.level() != Level.NORMAL) {
      reached.computeIfAbsent(now.level(), level -> new Reached(second, truePeakPerM2, codes(now, level)));
    }
    for (IndicatorReading reading : now.indicators()) {
      raised.computeIfAbsent(reading.level(), _ -> new TreeSet<>(Trial::byNumber)).add(reading.indicator().code());
    }
  }

  private static String codes(ZoneAssessment now, Level level) {
    return now.indicators().stream()
        .filter(reading -> reading.level().isAtLeast(level))
        .map(reading -> reading.indicator().code())
        .collect(Collectors.joining(" "));
  }

  private static int byNumber(String one, String other) {
    return Integer.compare(Integer.parseInt(one.substring(1)), Integer.parseInt(other.substring(1)));
  }

  /** Alarms in the order in which they were first reached. */
  List<Level> order() {
    return List.copyOf(reached.keySet());
  }

  Level highest() {
    return reached.keySet().stream().reduce(Level.NORMAL, (one, other) -> one.isAtLeast(other) ? one : other);
  }

  /** Whether every level came that should, in that order, and none above the highest allowed. */
  boolean isAsExpected(Scenario scenario) {
    return order().subList(0, Math.min(order().size(), scenario.expected().size())).equals(scenario.expected())
        && scenario.most().isAtLeast(highest());
  }

  /** Codes of the indicators that called for exactly this level at some time. */
  String raised(Level level) {
    return String.join(" ", raised.getOrDefault(level, Set.of()));
  }

  double highestPeakPerM2() {
    return highestPeak;
  }

  int secondsAt(Level level) {
    return secondsAt.getOrDefault(level, 0);
  }

  void print(PrintWriter out) {
    reached.forEach(
        (level, when) ->
            out.printf(
                Locale.ROOT,
                "    %-8s after %4.0f s, densest cell then %.1f per m2, called by %s%n",
                level,
                when.second(),
                when.truePeakPerM2(),
                when.called()));
    if (reached.isEmpty()) {
      out.println("    NORMAL   throughout");
    }
    for (Level level : Level.ALARMS) {
      if (!raised(level).isEmpty()) {
        out.printf("    called for %-8s at some time: %s%n", level, raised(level));
      }
    }
    out.printf(Locale.ROOT, "    densest cell ever %.1f per m2, at the end %s%n", highestPeak, last);
  }
}
