package org.plainview.bench.city;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What must be true once the load is over: each acknowledged reading stored once, each incident with one alert. */
final class Aftermath {

  /** Without more readings the last minute is closed by the clock, a minute after the last reading. */
  private static final Duration PATIENCE = Duration.ofSeconds(180);
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

  private final LoadRun run;
  private final Incidents incidents;

  Aftermath(LoadRun run, Incidents incidents) {
    this.run = run;
    this.incidents = incidents;
  }

  /** Whether both kinds of rollups come to hold as many readings as were acknowledged, within some time. */
  boolean settles() throws SQLException, InterruptedException {
    run.generator().flush();
    long expected = run.acknowledged().count();
    Instant until = Instant.now().plus(PATIENCE);
    while (run.stored().readings() != expected || run.stored().readingsOf10s() != expected) {
      if (Instant.now().isAfter(until)) {
        return false;
      }
      Thread.sleep(BETWEEN_LOOKS);
    }
    return true;
  }

  long watchesWithOneAlert() {
    return alertsByWatch().values().stream().filter(alerts -> alerts.size() == 1).count();
  }

  /** What is wrong, some of it by example; empty when nothing is. */
  List<String> problems() throws SQLException {
    List<String> problems = new ArrayList<>(run.stored().differences(run.acknowledged()));
    if (run.acknowledged().failures() > 0) {
      problems.add(run.acknowledged().failures() + " readings failed, the last with " + run.acknowledged().failure());
    }
    Map<String, Set<String>> byWatch = alertsByWatch();
    byWatch.forEach(
        (watch, alerts) -> {
          if (alerts.size() > 1) {
            problems.add(watch + " has " + alerts.size() + " alerts of one incident");
          }
        });
    long without = incidents.planned().stream().filter(c -> !byWatch.containsKey(CityPlatform.watchId(c))).count();
    if (without > 0) {
      problems.add(without + " incidents have no alert");
    }
    return problems;
  }

  private Map<String, Set<String>> alertsByWatch() {
    Map<String, Set<String>> byWatch = new HashMap<>();
    run.alerts()
        .raised()
        .forEach(alert -> byWatch.computeIfAbsent(alert.watchId(), _ -> new HashSet<>()).add(alert.alertId()));
    return byWatch;
  }
}
