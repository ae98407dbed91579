package org.plainview.audit.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plainview.tlog.checkpoint.Checkpoint;
import org.plainview.tlog.note.NoteSigner;
import org.plainview.tlog.note.NoteVerification;
import org.plainview.tlog.note.SignedNote;
import org.plainview.tlog.policy.Policy;
import org.plainview.tlog.policy.PolicyOutcome;
import org.plainview.tlog.tile.LogPath;
import org.plainview.tlog.tile.LogStore;
import org.plainview.tlog.tile.TileHashes;

/** Signs a head that won the swap, has it cosigned, and lets the world see it. For one thread. */
final class Publishing {

  private final String origin;
  private final List<NoteSigner> signers;
  private final Witnesses witnesses;
  private final Policy policy;
  private final LogStore store;
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
    this.tree = tree;
    this.steps = steps;
    this.clock = clock;
  }

  /** Whether the published checkpoint is of this head and signed by all of today's keys. */
  boolean isPublished(TreeHead head) {
    Optional<Publication> newest = tree.publication();
    return newest.isPresent() && newest.get().size() >= head.size() && isSignedByAll(newest.get().note());
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
      return LogStatus.waiting(refused.explanation());
    }
    byte[] file = note.encode().getBytes(StandardCharsets.UTF_8);
    tree.publish(
        new Publication(head.size(), note, clock.instant()),
        () -> {
          store.writeAll(Map.of(new LogPath.CheckpointFile(), file));
          steps.reached(Step.CHECKPOINT_WRITTEN);
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
