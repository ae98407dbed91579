package org.plainview.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.plainview.audit.entry.Draft;
import org.plainview.audit.entry.Outcome;
import org.plainview.audit.log.Appended;
import org.plainview.audit.log.AuditLog;

/** Drafts for tests. */
public final class Drafts {

  private Drafts() {}

  /** A draft like those of the gateway, with an id of its own. */
  public static Draft draft() {
    return of(UUID.randomUUID(), "camera.read");
  }

  public static Draft of(UUID id, String action) {
    return of(id, action, "olga", "cam-1", Map.of("path", "/api/cameras/cam-1"));
  }

  /** Appends them in their order, each an entry as every other: the log must verify when a test starts it again. */
  public static void append(AuditLog log, Stream<Draft> drafts) {
    List<CompletableFuture<Appended>> appended = drafts.map(log::append).toList();
    if (!appended.stream().allMatch(one -> one.join() instanceof Appended.At)) {
      throw new IllegalStateException("The log did not take all drafts");
    }
  }

  public static Draft of(
      UUID id, String action, String actor, String objectId, Map<String, String> detail) {
    return new Draft(
        id,
        Instant.parse("2026-11-01T12:00:00Z"),
        "gateway",
        actor,
        List.of("operator"),
        "market day",
        "EV-7",
        action,
        "camera",
        objectId,
        "market-square",
        Outcome.PERMITTED,
        "r-1",
        detail);
  }
}
