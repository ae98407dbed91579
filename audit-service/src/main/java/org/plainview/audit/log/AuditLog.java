package org.plainview.audit.log;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.plainview.audit.entry.Draft;

/** The log as its writers see it. Safe for use by any thread. */
public interface AuditLog {

  /**
   * Adds the draft at the end of the log. Never blocks and never completes exceptionally; what becomes of the
   * draft is the {@link Appended}. A draft must obey {@code DraftRules}. What is chained to the future must not
   * block: it holds up the answers of others.
   */
  CompletableFuture<Appended> append(Draft draft);

  /** The same, waiting for it: {@code Unavailable} when it takes longer than this. */
  default Appended append(Draft draft, Duration atMost) throws InterruptedException {
    try {
      return append(draft).get(atMost.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      return new Appended.Unavailable("it took longer than " + atMost.toSeconds() + " s");
    } catch (ExecutionException e) {
      throw new IllegalStateException("An append never completes exceptionally", e);
    }
  }
}
