package org.plainview.tlog.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plainview.tlog.checkpoint.Checkpoint;
import org.plainview.tlog.merkle.Hash;
import org.plainview.tlog.merkle.ProofChecks;
import org.plainview.tlog.merkle.TreeHasher;
import org.plainview.tlog.note.MalformedNoteException;
import org.plainview.tlog.note.NoteGrammar;
import org.plainview.tlog.note.SignedNote;
import org.plainview.tlog.policy.Policy;
import org.plainview.tlog.policy.PolicyOutcome;

/**
 * An inclusion proof with its checkpoint. Which entry it is about is not in it: whoever checks brings the entry.
 *
 * @param extra what an application put beside the proof; nothing vouches for it
 * @param index of the entry, from 0
 * @param proof hashes from the leaf's sibling up to a child of the root
 */
public record ProofBundle(Optional<byte[]> extra, long index, List<Hash> proof, SignedNote checkpoint) {

  /** No tree needs more hashes. */
  public static final int MAX_HASHES = 63;

  /** More extra data, in bytes, makes a proof malformed. */
  public static final int MAX_EXTRA_BYTES = 500_000;

  private static final int MAX_CHARACTERS = 2 * SignedNote.MAX_BYTES;

  private static final String HEADER = "c2sp.org/tlog-proof@v1";
  private static final String EXTRA = "extra ";
  private static final String INDEX = "index ";

  /** Throws {@link IllegalArgumentException} for what {@link #parse} would not take. */
  public ProofBundle {
    extra = extra.map(byte[]::clone);
    proof = List.copyOf(proof);
    if (index < 0 || proof.size() > MAX_HASHES) {
      throw new IllegalArgumentException("A proof has an index from 0 on and at most " + MAX_HASHES + " hashes");
    }
    if (extra.isPresent() && extra.get().length > MAX_EXTRA_BYTES) {
      throw new IllegalArgumentException("A proof has at most " + MAX_EXTRA_BYTES + " bytes of extra data");
    }
    try {
      Checkpoint.parse(checkpoint.text());
    } catch (MalformedNoteException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  @Override
  public Optional<byte[]> extra() {
    return extra.map(byte[]::clone);
  }

  /** Reads the bytes of a proof, which must be UTF-8. */
  public static ProofBundle parse(byte[] utf8) throws MalformedNoteException {
    return parse(NoteGrammar.utf8(utf8).orElseThrow(() -> new MalformedNoteException("The proof is not UTF-8")));
  }

  /** Reads a whole proof. The signatures of its checkpoint are read, not checked. */
  public static ProofBundle parse(String text) throws MalformedNoteException {
    if (text.length() > MAX_CHARACTERS) {
      throw new MalformedNoteException("The proof has more than " + MAX_CHARACTERS + " characters");
    }
    int blank = text.indexOf("\n\n");
    if (blank < 0) {
      throw new MalformedNoteException("The proof has no blank line before its checkpoint");
    }
    List<String> lines = new ArrayList<>(List.of(text.substring(0, blank).split("\n", -1)));
    if (!lines.removeFirst().equals(HEADER)) {
      throw new MalformedNoteException("The proof does not start with " + HEADER);
    }
    Optional<byte[]> extra = Optional.empty();
    if (!lines.isEmpty() && lines.getFirst().startsWith(EXTRA)) {
      extra = Optional.of(extra(lines.removeFirst().substring(EXTRA.length())));
    }
    if (lines.isEmpty() || !lines.getFirst().startsWith(INDEX)) {
      throw new MalformedNoteException("The proof has no index");
    }
    long index = index(lines.removeFirst().substring(INDEX.length()));
    List<Hash> hashes = hashes(lines);
    SignedNote checkpoint = SignedNote.parse(text.substring(blank + 2));
    Checkpoint.parse(checkpoint.text());
    return new ProofBundle(extra, index, hashes, checkpoint);
  }

  private static byte[] extra(String text) throws MalformedNoteException {
    return NoteGrammar.base64(text)
        .filter(bytes -> bytes.length <= MAX_EXTRA_BYTES)
        .orElseThrow(() -> new MalformedNoteException("The extra data of the proof is not base64, or too long"));
  }

  private static long index(String text) throws MalformedNoteException {
    return NoteGrammar.decimal(text)
        .orElseThrow(() -> new MalformedNoteException("The index of the proof is not a plain decimal number"));
  }

  private static List<Hash> hashes(List<String> lines) throws MalformedNoteException {
    if (lines.size() > MAX_HASHES) {
      throw new MalformedNoteException("The proof has more than " + MAX_HASHES + " hashes");
    }
    try {
      return lines.stream().map(Hash::ofBase64).toList();
    } catch (IllegalArgumentException notAHash) {
      throw new MalformedNoteException("A line of the proof is not the base64 of 32 bytes");
    }
  }

  /** As {@link #check(Hash, Policy)}, with the leaf hash of this entry. */
  public ProofOutcome check(byte[] entry, Policy policy) {
    return check(TreeHasher.leaf(entry), policy);
  }

  /** Decides whether the log of the policy has this leaf at this index, and as many witnesses saw it as must. */
  public ProofOutcome check(Hash leaf, Policy policy) {
    return switch (policy.check(checkpoint)) {
      case PolicyOutcome.Refused refused -> new ProofOutcome.CheckpointRefused(refused);
      case PolicyOutcome.Accepted accepted -> {
        Checkpoint tree = accepted.checkpoint();
        yield ProofChecks.isIncluded(leaf, index, tree.size(), proof, tree.root())
            ? new ProofOutcome.Proven(index, accepted)
            : new ProofOutcome.NotIncluded(index, accepted);
      }
    };
  }

  /** The proof as a file: {@link #parse} of it equals this. */
  public String encode() {
    StringBuilder text = new StringBuilder(HEADER).append('\n');
    extra.ifPresent(bytes -> text.append(EXTRA).append(Base64.getEncoder().encodeToString(bytes)).append('\n'));
    text.append(INDEX).append(index).append('\n');
    proof.forEach(hash -> text.append(hash.base64()).append('\n'));
    return text.append('\n').append(checkpoint.encode()).toString();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ProofBundle that
        && index == that.index
        && Arrays.equals(extra.orElse(null), that.extra.orElse(null))
        && proof.equals(that.proof)
        && checkpoint.equals(that.checkpoint);
  }

  @Override
  public int hashCode() {
    return Objects.hash(index, proof, checkpoint);
  }
}
