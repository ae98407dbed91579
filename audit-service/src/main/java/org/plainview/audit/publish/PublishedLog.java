package org.plainview.audit.publish;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plainview.audit.log.DurableLeaves;
import org.plainview.audit.publish.PublishConfiguration.Trust;
import org.plainview.tlog.checkpoint.Checkpoint;
import org.plainview.tlog.note.MalformedNoteException;
import org.plainview.tlog.note.SignedNote;
import org.plainview.tlog.policy.Policy;
import org.plainview.tlog.proof.ProofBundle;
import org.plainview.tlog.tile.LogStore;
import org.plainview.tlog.verify.Prover;

/** What the rest of the service may ask of the published log. Safe for use by any thread. */
public final class PublishedLog {

  private final PublishProperties properties;
  private final Trust trust;
  private final Witnesses witnesses;
  private final Publisher publisher;
  private final TreeTable tree;
  private final LogStore store;
  private final DurableLeaves leaves;

  PublishedLog(
      PublishProperties properties,
      Trust trust,
      Witnesses witnesses,
      Publisher publisher,
      TreeTable tree,
      LogStore store,
      DurableLeaves leaves) {
    this.properties = properties;
    this.trust = trust;
    this.witnesses = witnesses;
    this.publisher = publisher;
    this.tree = tree;
    this.store = store;
    this.leaves = leaves;
  }

  /** Whom to trust about this log. */
  public Policy policy() {
    return trust.policy();
  }

  /** Whether a published checkpoint covers the entry before the time is up. */
  public boolean awaitPublished(long index, Duration atMost) throws InterruptedException {
    return publisher.published().await(index, atMost);
  }

  /** How many entries are durable. */
  public long size() {
    return leaves.size();
  }

  /**
   * The newest published checkpoint with a proof that the entry is in its tree; empty while none covers it.
   *
   * @throws IOException when the log's tiles cannot be read
   */
  public Optional<ProofBundle> proof(long index) throws IOException {
    Optional<PublishedTree> newest = tree().filter(known -> index < known.checkpoint().size());
    return newest.isEmpty() ? Optional.empty() : Optional.of(newest.get().prover().prove(index));
  }

  /** The newest published checkpoint and what proves entries of its tree; empty before the first one. */
  public Optional<PublishedTree> tree() {
    return tree.publication().map(this::tree);
  }

  private PublishedTree tree(Publication known) {
    try {
      return new PublishedTree(known.note(), checkpoint(known.note()), new Prover(store, known.note()));
    } catch (MalformedNoteException e) {
      throw new IllegalStateException("The published note is no checkpoint", e);
    }
  }

  public LogView view() {
    Optional<Publication> newest = tree.publication();
    long published = newest.map(Publication::size).orElse(0L);
    @Nullable String root = newest.map(known -> checkpoint(known.note()).root().base64()).orElse(null);
    @Nullable Instant at = newest.map(Publication::at).orElse(null);
    LogStatus status = publisher.status();
    return new LogView(
        properties.origin(),
        published,
        root,
        at,
        Math.max(0, size() - published),
        status.state().name(),
        status.problem(),
        trust.signers().stream().map(signer -> signer.verifierKey().encode()).toList());
  }

  /** The witness or group that must have cosigned; {@code none} where none must. */
  public String quorum() {
    return trust.policy().quorum().orElse("none");
  }

  public List<WitnessState> witnesses() {
    return witnesses.states();
  }

  static Checkpoint checkpoint(SignedNote published) {
    try {
      return Checkpoint.parse(published.text());
    } catch (MalformedNoteException e) {
      throw new IllegalStateException("The published note is no checkpoint", e);
    }
  }
}
