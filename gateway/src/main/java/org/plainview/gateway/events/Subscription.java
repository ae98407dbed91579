package org.plainview.gateway.events;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.plainview.platform.security.Caller;

/**
 * One reader's events, in order, until it is ended: alerts, and either the overview of all sites or one site in full.
 * Thread-safe; one thread takes, and one gives the overview.
 */
final class Subscription {

  private static final byte[] END = new byte[0];

  private final Caller caller;
  private final @Nullable String sessionId;
  private final @Nullable String siteId;
  private final BlockingQueue<byte[]> waiting;
  private volatile boolean ended;
  private volatile boolean isNew;

  /**
   * @param sessionId of the browser; null for a program
   * @param siteId the site it looks at; null for the overview
   */
  Subscription(Caller caller, @Nullable String sessionId, @Nullable String siteId, int queue) {
    this.caller = caller;
    this.sessionId = sessionId;
    this.siteId = siteId;
    this.isNew = siteId == null;
    this.waiting = new ArrayBlockingQueue<>(queue);
  }

  String username() {
    return caller.username();
  }

  boolean belongsTo(String session) {
    return session.equals(sessionId);
  }

  Optional<String> siteId() {
    return Optional.ofNullable(siteId);
  }

  boolean looksAt(String site) {
    return site.equals(siteId);
  }

  /** Whether it reads the overview and has not been told yet how the sites stand. */
  boolean isNew() {
    return isNew;
  }

  /** Tells a new reader of the overview how the sites stand; any other knows. */
  boolean begin(SiteBatch all) {
    if (!isNew) {
      return !ended;
    }
    isNew = false;
    return offer(all, true);
  }

  /** Hands the sites over to a reader of the overview that has been told how they stood before. */
  boolean offer(SiteBatch sites, boolean confirming) {
    if (siteId == null && !isNew) {
      sites.framesFor(caller, confirming).forEach(this::hand);
    }
    return !ended;
  }

  /**
   * Hands the event over if the reader may see its site.
   *
   * @return false when the reader has fallen too far behind and has been ended
   */
  boolean offer(SiteEvent event) {
    if (caller.maySee(event.siteId())) {
      hand(event.frame());
    }
    return !ended;
  }

  private void hand(byte[] frame) {
    if (!ended && !waiting.offer(frame)) {
      end();
    }
  }

  /** What comes next within the time given, or a ping; null at the end. */
  byte @Nullable [] next(Duration patience) throws InterruptedException {
    if (ended) {
      return null;
    }
    byte[] frame = waiting.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
    if (ended || frame == END) {
      return null;
    }
    return frame == null ? SiteEvent.PING : frame;
  }

  void end() {
    ended = true;
    waiting.clear();
    // Wakes a reader that waits.
    boolean _ = waiting.offer(END);
  }
}
