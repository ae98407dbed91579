package org.plainview.recognition.worker;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.plainview.contracts.Topics;
import org.plainview.platform.sealing.AddressSeal;
import org.plainview.recognition.models.PersonModel;
import org.plainview.recognition.pixels.Analyst;
import org.plainview.recognition.pixels.DetectorKind;
import org.plainview.recognition.pixels.DetectorProfile;
import org.plainview.recognition.pixels.Detectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The worker role, from assignment to reading. */
final class Worker implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Worker.class);
  private static final long TICK_MS = 250;

  private final ReadingPublisher publisher;
  private final AnalysisPool pool;
  private final CameraRoster roster;
  private final CameraSubscription subscription;
  private final Thread subscriber;
  private final Views views;
  private final Thread viewReader;
  private int refused;
  private final ScheduledExecutorService ticks =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("worker-tick").factory());

  Worker(
      WorkerProperties properties, PersonModel model, String bootstrapServers, Topics topics, Clock clock) {
    AddressSeal seal = new AddressSeal(properties.streamKey());
    Map<DetectorKind, DetectorProfile> profiles = new EnumMap<>(DetectorKind.class);
    List<Analyst> analysts = new ArrayList<>();
    for (int i = 0; i < properties.analyserCount(); i++) {
      Detectors detectors = model.detectors();
      for (DetectorKind kind : DetectorKind.values()) {
        detectors.profile(kind).ifPresent(profile -> profiles.put(kind, profile));
      }
      analysts.add(new Analyst(detectors));
    }
    this.publisher = new ReadingPublisher(bootstrapServers, topics.readings());
    this.pool = new AnalysisPool(analysts, watch -> watch.dueReading().ifPresent(publisher::publish));
    this.roster =
        new CameraRoster(
            new Planner(seal, profiles),
            (camera, plan) -> CameraWatch.start(camera, plan, clock, pool::submit),
            clock,
            new Admission(properties.analyserCount(), properties.cameraLimit()));
    this.views = new Views(bootstrapServers, topics, clock);
    this.subscription = new CameraSubscription(bootstrapServers, topics, roster, views);
    this.viewReader = Thread.ofPlatform().name("camera-views").start(views);
    this.subscriber = Thread.ofPlatform().name("camera-subscription").start(subscription);
    ticks.scheduleAtFixedRate(this::tick, TICK_MS, TICK_MS, TimeUnit.MILLISECONDS);
    log.info(
        "Worker with {} analysts, detectors {}, at most {} cameras",
        analysts.size(),
        profiles.keySet(),
        properties.cameraLimit());
  }

  boolean isReady() {
    return subscription.isAssigned();
  }

  private void tick() {
    try {
      roster.reconcile();
      roster.forEachWatch((watch, partition) -> views.serve(partition, watch));
      report(roster.load());
      roster.dueReadings().forEach(publisher::publish);
    } catch (RuntimeException e) {
      log.error("A tick of the worker failed: {}", e.toString());
    }
  }

  private void report(CameraRoster.Load load) {
    if (load.refused() != refused) {
      refused = load.refused();
      log.info(
          "Watching {} cameras, which need {} cores; no room for {} more",
          load.watched(),
          String.format(Locale.ROOT, "%.2f", load.cores()),
          refused);
    }
  }

  CameraRoster.Load load() {
    return roster.load();
  }

  @Override
  public void close() throws InterruptedException {
    ticks.shutdownNow();
    subscription.close();
    views.close();
    subscriber.join(3_000);
    viewReader.join(3_000);
    roster.close();
    pool.close();
    publisher.close();
  }
}
