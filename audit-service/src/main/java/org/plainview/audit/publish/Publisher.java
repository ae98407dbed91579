package org.plainview.audit.publish;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** One thread that goes round: grow the tree, publish its head, wait. Safe for use by any thread. */
final class Publisher implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(Publisher.class);

  private final StartCheck check;
  private final Growing growing;
  private final Publishing publishing;
  private final PublishedSize published = new PublishedSize();
  private final Duration interval;
  private final Object bell = new Object();
  private volatile LogStatus status = LogStatus.publishing();
  private volatile boolean open;
  private volatile @Nullable Thread thread;

  Publisher(StartCheck check, Growing growing, Publishing publishing, Duration interval) {
    this.check = check;
    this.growing = growing;
    this.publishing = publishing;
    this.interval = interval;
  }

  PublishedSize published() {
    return published;
  }

  LogStatus status() {
    return status;
  }

  /**
   * One round.
   *
   * @return whether the next round has as many entries to take as a round can, so that it need not wait for more
   * @throws IOException when a step failed; the next round goes on from what is durable
   */
  boolean round() throws IOException {
    // Also what other instances publish while this one cannot.
    published.reached(publishing.publishedSize());
    TreeHead head = growing.grow();
    if (publishing.isPublished(head)) {
      change(LogStatus.publishing());
    } else {
      change(publishing.publish(head));
    }
    if (status.state() == LogStatus.State.PUBLISHING) {
      published.reached(head.size());
    }
    return growing.isBehindByARound();
  }

  private void run() {
    while (open) {
      boolean more = false;
      try {
        more = round();
      } catch (IOException | DataAccessException | TransactionException e) {
        change(LogStatus.failing(String.valueOf(e.getMessage())));
      } catch (RuntimeException | Error e) {
        // Such as too little memory for a moment: no round may be the last one without anybody knowing.
        log.error("A round of publication broke off", e);
        change(LogStatus.failing(String.valueOf(e.getMessage())));
      }
      if (!more) {
        rest();
      }
    }
  }

  private void change(LogStatus now) {
    LogStatus before = status;
    status = now;
    if (!before.equals(now)) {
      if (now.problem() == null) {
        log.info("The log is published again");
      } else {
        log.warn("The log's newest entries are durable, but not published: {}", now.problem());
      }
    }
  }

  private void rest() {
    synchronized (bell) {
      if (open) {
        try {
          bell.wait(interval.toMillis());
        } catch (InterruptedException e) {
          open = false;
        }
      }
    }
  }

  /**
   * Verifies the log, then publishes.
   *
   * @throws IllegalStateException when the log does not verify; the service must not start then
   */
  @Override
  public void start() {
    check.requireIntact();
    growing.removeLeftovers();
    open = true;
    Thread started = Thread.ofPlatform().name("audit-publisher").unstarted(this::run);
    thread = started;
    started.start();
  }

  /** Ends after the round under way. */
  @Override
  public void stop() {
    synchronized (bell) {
      open = false;
      bell.notifyAll();
    }
    Thread running = thread;
    thread = null;
    if (running != null) {
      try {
        running.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }

  /** Before the log's writer takes entries, which a damaged log must not. */
  @Override
  public int getPhase() {
    return -1;
  }
}
