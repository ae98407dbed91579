package org.plainview.platform.kafka;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.KafkaAdmin;

/**
 * Creates the topics as soon as the broker is there, and lets the service start without it. While the broker
 * is away it tries again, so that it does not matter who starts first.
 */
final class TopicsCreator implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(TopicsCreator.class);
  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final Duration BETWEEN_TRIES = Duration.ofSeconds(2);

  private final KafkaAdmin admin;
  private volatile @Nullable Thread thread;

  TopicsCreator(KafkaAdmin admin) {
    this.admin = admin;
  }

  /** Usually the broker is there, and listeners then find their topics. */
  @Override
  public void start() {
    Thread started = Thread.ofPlatform().name("topics").daemon().unstarted(this::run);
    thread = started;
    started.start();
    try {
      if (!started.join(PATIENCE)) {
        log.warn("Kafka is away; starting without it");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    try {
      while (!admin.initialize()) {
        Thread.sleep(BETWEEN_TRIES);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void stop() {
    Thread running = thread;
    thread = null;
    if (running != null) {
      running.interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }

  /** Before every listener. */
  @Override
  public int getPhase() {
    return Integer.MIN_VALUE;
  }
}
