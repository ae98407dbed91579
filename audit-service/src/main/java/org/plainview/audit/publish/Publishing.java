package org.plainview.audit.publish;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.plainview.tlog.checkpoint.Checkpoint;
import org.plainview.tlog.note.NoteSigner;
import org.plainview.tlog.note.NoteVerification;
import org.plainview.tlog.note.SignedNote;
import org.plainview.tlog.policy.Policy;
import org.plainview.tlog.policy.PolicyOutcome;
import org.plainview.tlog.tile.LogStore;
import org.plainview.tlog.tile.TileHashes;

/** Signs a head that won the swap, has it cosigned, and lets the world see it. For one thread. */
final class Publishing {

  private final String origin;
  private final List<NoteSigner> signers;
  private final Witnesses witnesses;
  private final Policy policy;
  private final LogStore store;
  private final CheckpointFile file;
  private final TreeTable tree;
  private final Steps steps;
  private final Clock clock;

  Publishing(
      String origin,
      List<NoteSigner> signers,
      Witnesses witnesses,
      Policy policy,
      LogStore store,
      TreeTable tree,
      Steps steps,
      Clock clock) {
    this.origin = origin;
    this.signers = signers;
    this.witnesses = witnesses;
    this.policy = policy;
    this.store = store;
    this.file = new CheckpointFile(store, policy);
    this.tree = tree;
    this.steps = steps;
    this.clock = clock;
  }

  /** How many entries the newest published checkpoint covers, whoever published it. */
  long publishedSize() {
    return tree.publication().map(Publication::size).orElse(0L);
  }

  /**
   * Whether the published checkpoint is of this head and signed by all of today's keys, and the world sees it or a
   * larger one.
   */
  boolean isPublished(TreeHead head) throws IOException {
    Optional<Publication> newest = tree.publication();
    return newest.isPresent()
        && newest.get().size() >= head.size()
        && isSignedByAll(newest.get().note())
        && file.size().orElse(-1) >= newest.get().size();
  }

  /**
   * Publishes the head.
   *
   * @throws IOException when a key or the store fails
   */
  LogStatus publish(TreeHead head) throws IOException {
    SignedNote signed = SignedNote.sign(new Checkpoint(origin, head.size(), head.root()).text(), signers);
    steps.reached(Step.SIGNED);
    SignedNote note = signed.with(witnesses.cosign(signed, new TileHashes(store, head.size())));
    steps.reached(Step.COSIGNED);
    if (policy.check(note) instanceof PolicyOutcome.Refused refused) {
      // Witnesses do not go back to a head that another instance has overtaken.
      return isPublished(head) ? LogStatus.publishing() : LogStatus.waiting(refused.explanation());
    }
    tree.publish(
        new Publication(head.size(), note, clock.instant()),
        () -> {
          // It may be ahead of the database: of an instance that ended between the two.
          if (file.size().orElse(-1) > head.size()) {
            return false;
          }
          file.write(note, head.size());
          steps.reached(Step.CHECKPOINT_WRITTEN);
          return true;
        });
    steps.reached(Step.PUBLISHED);
    return LogStatus.publishing();
  }

  private boolean isSignedByAll(SignedNote note) {
    return signers.stream()
        .allMatch(
            signer -> note.verifiedBy(List.of(signer.verifierKey())) instanceof NoteVerification.Verified);
  }
}
