package org.plainview.bench.city;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.plainview.bench.city.Measured.Load;
import org.plainview.bench.running.CoresUsed;
import org.plainview.bench.running.Platform;

/** Puts loads on a platform, one after the other, and measures what becomes of each. */
final class LoadRun implements AutoCloseable {

  /** Short: cameras that say nothing for long are news of another kind. */
  private static final Duration ALERT_PATIENCE = Duration.ofSeconds(1);

  private final Platform platform;
  private final Incidents incidents;
  private final Generator generator;
  private final Acknowledged acknowledged;
  private final AlertReader alerts;
  private final Lags lags;
  private final Stored stored;

  LoadRun(Platform platform, int cameras, Crowds crowds, Incidents incidents, Duration most) {
    this.platform = platform;
    this.incidents = incidents;
    this.acknowledged = new Acknowledged(cameras, Instant.now(), most);
    this.generator =
        new Generator(platform.broker(), CityPlatform.TOPICS.readings(), cameras, crowds, acknowledged);
    this.alerts = new AlertReader(platform.broker(), CityPlatform.TOPICS.alerts());
    this.stored = new Stored(platform);
    this.lags = new Lags(platform.broker(), stored);
  }

  Acknowledged acknowledged() {
    return acknowledged;
  }

  Stored stored() {
    return stored;
  }

  Measured under(Load load) throws InterruptedException, SQLException {
    long second = Instant.now().getEpochSecond();
    List<Integer> due =
        incidents.plan(
            load.incidents(), second + 2, second + Math.max(3, load.seconds() - Incidents.DUE_AFTER_S));
    int sample = lags.samples().size();
    long rows = stored.rowsWritten();
    long before = acknowledged.count();
    CoresUsed cores = new CoresUsed(platform.processes());
    Generator.Sent sent = generator.send(load.cameras(), load.perSecond(), Duration.ofSeconds(load.seconds()));
    PartUse use = PartUse.of(cores, platform.processes());
    double acknowledgedPerS = (acknowledged.count() - before) / sent.seconds();
    double rowsPerS = (stored.rowsWritten() - rows) / sent.seconds();
    var courses = lags.since(sample);
    List<AlertReader.Raised> raised = await(due);
    return new Measured(
        load, sent, acknowledgedPerS, use, courses, rowsPerS, raised, due.size() - raised.size());
  }

  /** The alerts of these cameras' watches, those that come at all. */
  private List<AlertReader.Raised> await(List<Integer> cameras) throws InterruptedException {
    Set<String> watches = cameras.stream().map(CityPlatform::watchId).collect(Collectors.toSet());
    Instant until = Instant.now().plus(ALERT_PATIENCE);
    while (true) {
      Set<String> seen = new HashSet<>();
      List<AlertReader.Raised> first =
          alerts.raised().stream()
              .filter(alert -> watches.contains(alert.watchId()) && seen.add(alert.watchId()))
              .toList();
      if (first.size() == watches.size() || Instant.now().isAfter(until)) {
        return first;
      }
      Thread.sleep(200);
    }
  }

  AlertReader alerts() {
    return alerts;
  }

  Lags lags() {
    return lags;
  }

  Generator generator() {
    return generator;
  }

  @Override
  public void close() throws InterruptedException {
    generator.close();
    alerts.close();
    lags.close();
  }
}
