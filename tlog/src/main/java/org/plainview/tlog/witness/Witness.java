package org.plainview.tlog.witness;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.plainview.tlog.checkpoint.Checkpoint;
import org.plainview.tlog.checkpoint.Cosigner;
import org.plainview.tlog.merkle.Hash;
import org.plainview.tlog.merkle.ProofChecks;
import org.plainview.tlog.merkle.TreeHasher;
import org.plainview.tlog.note.MalformedNoteException;
import org.plainview.tlog.note.NoteSignature;
import org.plainview.tlog.note.NoteVerification.BadSignature;
import org.plainview.tlog.note.NoteVerification.NoKnownSignature;
import org.plainview.tlog.note.NoteVerification.Verified;
import org.plainview.tlog.note.SignedNote;
import org.plainview.tlog.note.VerifierKey;

/**
 * Decides what to cosign. Of two checkpoints of one log that a witness cosigned, the larger begins with the smaller:
 * the decision and its record are one step, and the record is durable before the cosignature is returned. Safe for use
 * by several threads, and by several processes with the same folder and keys.
 */
public final class Witness {
  private final Map<String, List<VerifierKey>> logs;
  private final Map<String, String> originByHash;
  private final List<Cosigner> cosigners;
  private final WitnessStore store;

  /**
   * A witness of some logs.
   *
   * @param logs by origin, the keys that are trusted to sign for it
   * @param cosigners each signs every checkpoint
   * @param store opened with at least the keys of the cosigners
   */
  public Witness(
      Map<String, ? extends Collection<VerifierKey>> logs, Collection<Cosigner> cosigners, WitnessStore store) {
    this.logs = logs.entrySet().stream()
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, log -> List.copyOf(log.getValue())));
    this.originByHash = logs.keySet().stream().collect(Collectors.toUnmodifiableMap(OriginHash::of, origin -> origin));
    this.cosigners = List.copyOf(cosigners);
    this.store = store;
    if (this.cosigners.isEmpty()) {
      throw new IllegalArgumentException("A witness has at least one key to cosign with");
    }
    for (Cosigner cosigner : this.cosigners) {
      if (!store.verifiesWith(cosigner.verifierKey())) {
        throw new IllegalArgumentException("The store was opened without the key " + cosigner.verifierKey());
      }
    }
  }

  /**
   * Cosigns the checkpoint, or says why not.
   *
   * @throws IOException when the state cannot be read or made durable, or a key cannot sign: nothing was cosigned
   */
  public Answer add(AddCheckpoint request) throws IOException {
    Checkpoint next;
    try {
      next = Checkpoint.parse(request.checkpoint().text());
    } catch (MalformedNoteException e) {
      return new Answer.Malformed(String.valueOf(e.getMessage()));
    }
    List<VerifierKey> trusted = logs.get(next.origin());
    if (trusted == null) {
      return new Answer.UnknownLog();
    }
    return switch (request.checkpoint().verifiedBy(trusted)) {
      case NoKnownSignature none -> new Answer.Untrusted("No trusted key of this log has signed the checkpoint");
      case BadSignature bad -> new Answer.Untrusted("The signature by a trusted key of this log is wrong");
      // Signatures by others are dropped: anybody can add them, and nobody can check them.
      case Verified by -> decide(request, next, new SignedNote(request.checkpoint().text(), by.signatures()));
    };
  }

  /**
   * The last cosigned checkpoint, with the signatures of the log and the witness.
   *
   * @param originHash the SHA-256 of the log's origin in lower-case hexadecimal
   */
  public Optional<SignedNote> latest(String originHash) throws IOException {
    String origin = originByHash.get(originHash);
    return origin == null ? Optional.empty() : store.latest(origin);
  }

  private Answer decide(AddCheckpoint request, Checkpoint next, SignedNote note) throws IOException {
    if (request.oldSize() > next.size()) {
      return new Answer.Malformed("The old size is larger than the checkpoint's");
    }
    try (LogState.Turn turn = store.turn(next.origin())) {
      Optional<Checkpoint> last = turn.last().map(CosignedCheckpoint::checkpoint);
      long lastSize = last.map(Checkpoint::size).orElse(0L);
      if (request.oldSize() != lastSize) {
        return new Answer.OtherSize(lastSize);
      }
      if (last.isPresent() && lastSize == next.size() && !last.get().root().equals(next.root())) {
        turn.keepFork(note);
        return new Answer.Inconsistent("The log has signed another root of the same size");
      }
      Optional<String> doubt = doubt(last, next, request.proof());
      if (doubt.isPresent()) {
        return new Answer.Inconsistent(doubt.get());
      }
      List<NoteSignature> cosignatures = cosign(note.text());
      turn.replace(new CosignedCheckpoint(note.with(cosignatures), next));
      return new Answer.Cosigned(cosignatures);
    }
  }

  private static Optional<String> doubt(Optional<Checkpoint> last, Checkpoint next, List<Hash> proof) {
    if (next.size() == 0 && !next.root().equals(TreeHasher.empty())) {
      return Optional.of("The root of a log without entries is that of the empty tree");
    }
    if (last.isEmpty() || last.get().size() == 0) {
      return proof.isEmpty() ? Optional.empty() : Optional.of("From an old size of 0 there is nothing to prove");
    }
    return ProofChecks.isConsistent(last.get().size(), last.get().root(), next.size(), next.root(), proof)
        ? Optional.empty()
        : Optional.of("The proof does not show that the log only grew");
  }

  private List<NoteSignature> cosign(String text) throws IOException {
    List<NoteSignature> cosignatures = new ArrayList<>();
    for (Cosigner cosigner : cosigners) {
      cosignatures.add(cosigner.sign(text));
    }
    return cosignatures;
  }
}
