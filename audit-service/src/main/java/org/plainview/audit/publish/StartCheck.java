package org.plainview.audit.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plainview.audit.log.DurableLeaves;
import org.plainview.audit.log.StoredEntries;
import org.plainview.audit.publish.PublishConfiguration.Trust;
import org.plainview.tlog.checkpoint.Checkpoint;
import org.plainview.tlog.note.Ed25519Signer;
import org.plainview.tlog.note.NoteSigner;
import org.plainview.tlog.note.SignatureType;
import org.plainview.tlog.note.SignedNote;
import org.plainview.tlog.note.SigningKey;
import org.plainview.tlog.policy.Policy;
import org.plainview.tlog.policy.PolicyLog;
import org.plainview.tlog.tile.LogFiles;
import org.plainview.tlog.tile.LogPath;
import org.plainview.tlog.tile.LogStore;
import org.plainview.tlog.verify.Entries;
import org.plainview.tlog.verify.LogVerifier;
import org.plainview.tlog.verify.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Verifies the log as an outsider would, and the database against it, before anything is added to it. */
@Component
class StartCheck {

  private static final Logger log = LoggerFactory.getLogger(StartCheck.class);

  private final PublishProperties properties;
  private final Trust trust;
  private final LogStore store;
  private final TreeTable tree;
  private final DurableLeaves leaves;
  private final StoredEntries entries;

  StartCheck(
      PublishProperties properties,
      Trust trust,
      LogStore store,
      TreeTable tree,
      DurableLeaves leaves,
      StoredEntries entries) {
    this.properties = properties;
    this.trust = trust;
    this.store = store;
    this.tree = tree;
    this.leaves = leaves;
    this.entries = entries;
  }

  /**
   * @throws DamagedLogException when the log does not verify; nothing may be added to it then
   */
  void requireIntact() {
    // In this order, each the foundation of the one before: other instances move them on meanwhile.
    Optional<SignedNote> published = new PublishedCheckpoints(trust.policy(), store, tree).newest();
    TreeHead head = tree.head();
    long durable = leaves.size();
    published.ifPresent(note -> requireCovered(note, head));
    if (durable < head.size()) {
      throw new DamagedLogException(
          ("Entry %d is the first that the database has lost: it has %d, but a tree of %d was built from it. Entries were"
                  + " removed, or an older copy was restored")
              .formatted(durable, durable, head.size()));
    }
    Outcome outcome = verify(head, published);
    if (!(outcome instanceof Outcome.Verified)) {
      throw new DamagedLogException(explain(outcome));
    }
    log.info("The log of {} entries verifies", head.size());
  }

  private static void requireCovered(SignedNote published, TreeHead head) {
    long size = PublishedLog.checkpoint(published).size();
    if (size > head.size()) {
      throw new DamagedLogException(
          ("Entry %d was published, but the tree in the database has only %d entries and the checkpoint %d: an older copy"
                  + " of the database was restored")
              .formatted(head.size(), head.size(), size));
    }
  }

  /**
   * The verifier wants a signed checkpoint, and a head may have none yet. A key that lives for this check only signs
   * it; what is published must be signed by a key of the policy all the same.
   */
  private Outcome verify(TreeHead head, Optional<SignedNote> published) {
    SigningKey passing =
        SigningKey.generate(properties.origin(), SignatureType.ED25519, new SecureRandom());
    List<PolicyLog> keys = new ArrayList<>(trust.policy().logs());
    keys.add(new PolicyLog(passing.verifierKey()));
    Policy policy = new Policy(keys, List.of(), List.of(), Optional.empty());
    NoteSigner signer = new Ed25519Signer(properties.origin(), passing);
    boolean withEntries = properties.checkEntriesAtStart();
    try {
      String text = new Checkpoint(properties.origin(), head.size(), head.root()).text();
      byte[] checkpoint = SignedNote.sign(text, List.of(signer)).encode().getBytes(StandardCharsets.UTF_8);
      LogFiles files =
          path -> path instanceof LogPath.CheckpointFile ? Optional.of(checkpoint) : store.read(path);
      LogVerifier verifier =
          LogVerifier.of(files, policy)
              .entries(withEntries ? Entries.READ : Entries.SKIP)
              .check(new DatabaseComparison(entries, head.size()));
      return published.map(verifier::since).orElse(verifier).verify();
    } catch (IOException e) {
      throw new DamagedLogException("The log's files cannot be read: " + e, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while the log was verified", e);
    }
  }

  private static String explain(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Verified _ -> "";
      case Outcome.Damaged(long index, long span, String problem, LogPath file) when span == 1 ->
          "Entry %d (%s): %s".formatted(index, file.text(), problem);
      case Outcome.Damaged(long index, long span, String problem, LogPath file) ->
          "One of the entries %d to %d (%s): %s".formatted(index, index + span - 1, file.text(), problem);
      case Outcome.Refused refused -> refused.reason();
      case Outcome.Incomplete incomplete ->
          "Entry %d: the file %s is missing".formatted(incomplete.index(), incomplete.missing().text());
    };
  }
}
