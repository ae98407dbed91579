package org.plainview.gateway.events;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.plainview.platform.security.Caller;

/** One reader's events, in order, until it is ended. Thread-safe; one thread takes. */
final class Subscription {

  private static final byte[] END = new byte[0];

  private final Caller caller;
  private final @Nullable String sessionId;
  private final BlockingQueue<byte[]> waiting;
  private volatile boolean ended;

  /**
   * @param sessionId of the browser; null for a program
   */
  Subscription(Caller caller, @Nullable String sessionId, int queue) {
    this.caller = caller;
    this.sessionId = sessionId;
    this.waiting = new ArrayBlockingQueue<>(queue);
  }

  String username() {
    return caller.username();
  }

  boolean belongsTo(String session) {
    return session.equals(sessionId);
  }

  /**
   * Hands the event over if the reader may see its site.
   *
   * @return false when the reader has fallen too far behind and has been ended
   */
  boolean offer(SiteEvent event) {
    if (!ended && caller.maySee(event.siteId()) && !waiting.offer(event.frame())) {
      end();
    }
    return !ended;
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
