package org.plainview.audit.log;

import java.util.concurrent.CompletableFuture;
import org.plainview.audit.entry.Draft;

/** The log as its writers see it. Safe for use by any thread. */
public interface AuditLog {

  /**
   * Adds the draft at the end of the log. Never blocks and never completes exceptionally; what becomes of the
   * draft is the {@link Appended}. A draft must obey {@code DraftRules}.
   */
  CompletableFuture<Appended> append(Draft draft);
}
