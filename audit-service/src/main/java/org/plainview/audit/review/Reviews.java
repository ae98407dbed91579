package org.plainview.audit.review;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.plainview.audit.append.OwnEntries;
import org.plainview.audit.log.AuditLog;
import org.plainview.audit.publish.PublishedLog;
import org.plainview.audit.publish.PublishedTree;
import org.plainview.audit.search.Query;
import org.plainview.contracts.ProblemCode;
import org.plainview.platform.problem.ProblemException;
import org.plainview.platform.security.Caller;
import org.plainview.tlog.checkpoint.Checkpoint;
import org.springframework.stereotype.Component;

/** Draws samples. */
@Component
class Reviews {

  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final ReviewTable table;
  private final Candidates candidates;
  private final PublishedLog published;
  private final OwnEntries entries;

  Reviews(ReviewTable table, Candidates candidates, PublishedLog published, AuditLog log, Clock clock) {
    this.table = table;
    this.candidates = candidates;
    this.published = published;
    this.entries = new OwnEntries(log, clock);
  }

  /**
   * Fixes what is asked for, waits for the next checkpoint, and draws. The entry of the log about it makes the log
   * grow, so there is a next one.
   *
   * @throws ProblemException {@code unavailable} when no checkpoint is published in time. There is no second try for
   *     the same id: the root may be known by then
   */
  Review draw(Query asked, Caller caller) throws InterruptedException {
    UUID id = UUID.randomUUID();
    table.fix(id, asked);
    long entry =
        entries.append(
            new OwnEntries.Act("audit.sample", "review", id.toString(), ReviewBody.texts(asked)), caller);
    Checkpoint checkpoint = nextCheckpoint(entry);
    Candidates.Count count = candidates.count(asked, checkpoint.size());
    var positions = Sample.positions(Sample.seed(checkpoint.root(), id), count.total(), asked.limit());
    List<Long> items = candidates.at(asked, checkpoint.size(), count, positions);
    table.drawn(id, entry, checkpoint, items);
    return table.find(id).orElseThrow();
  }

  private Checkpoint nextCheckpoint(long entry) throws InterruptedException {
    boolean covered = published.awaitPublished(entry, PATIENCE);
    Optional<Checkpoint> newest =
        published.tree().map(PublishedTree::checkpoint).filter(checkpoint -> covered && checkpoint.size() > entry);
    return newest.orElseThrow(
        () ->
            new ProblemException(
                ProblemCode.UNAVAILABLE,
                "No sample was drawn: a checkpoint decides about it, and none was published within %d s."
                    .formatted(PATIENCE.toSeconds())));
  }
}
