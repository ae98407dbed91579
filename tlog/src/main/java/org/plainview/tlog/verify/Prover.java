package org.plainview.tlog.verify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.plainview.tlog.checkpoint.Checkpoint;
import org.plainview.tlog.merkle.Hash;
import org.plainview.tlog.merkle.ProofChecks;
import org.plainview.tlog.merkle.Proofs;
import org.plainview.tlog.note.MalformedNoteException;
import org.plainview.tlog.note.SignedNote;
import org.plainview.tlog.proof.ProofBundle;
import org.plainview.tlog.tile.LogFiles;
import org.plainview.tlog.tile.MalformedLogException;
import org.plainview.tlog.tile.TileHashes;

/**
 * Makes proofs of logging from a log's files. The format of a proof does not say which entry it is about, so the extra
 * data of these does: {@code leaf-hash}, a space and the leaf hash in base64. As everything extra it is vouched for by
 * nobody; a check of the proof with that hash shows that an entry of this hash is logged, and whoever has the entry
 * can hash it.
 *
 * <p>Safe for use by several threads when the files are.
 */
public final class Prover {
  private static final String LABEL = "leaf-hash ";

  private final TileHashes hashes;
  private final SignedNote checkpoint;
  private final Checkpoint tree;

  /** Proves against this checkpoint of the log, whose signatures are not checked. */
  public Prover(LogFiles files, SignedNote checkpoint) throws MalformedNoteException {
    this.checkpoint = checkpoint;
    this.tree = Checkpoint.parse(checkpoint.text());
    this.hashes = new TileHashes(files, tree.size());
  }

  /** How many entries the checkpoint covers. */
  public long size() {
    return tree.size();
  }

  /**
   * Proves that the entry is where it is.
   *
   * @throws IllegalArgumentException unless {@code 0 <= index < size}
   * @throws MalformedLogException when the files do not prove it, because they are damaged
   */
  public ProofBundle prove(long index) throws IOException {
    List<Hash> proof = Proofs.inclusion(index, tree.size(), hashes);
    Hash leaf = hashes.hash(0, index);
    if (!ProofChecks.isIncluded(leaf, index, tree.size(), proof, tree.root())) {
      throw new MalformedLogException("The tiles of the log do not have the root of its checkpoint");
    }
    byte[] extra = (LABEL + leaf.base64()).getBytes(StandardCharsets.US_ASCII);
    return new ProofBundle(Optional.of(extra), index, proof, checkpoint);
  }

  /** The leaf hash that a proof says it is about; empty when it does not say so in the way of {@link #prove}. */
  public static Optional<Hash> leafHash(ProofBundle proof) {
    String extra = proof.extra().map(bytes -> new String(bytes, StandardCharsets.ISO_8859_1)).orElse("");
    try {
      return extra.startsWith(LABEL) ? Optional.of(Hash.ofBase64(extra.substring(LABEL.length()))) : Optional.empty();
    } catch (IllegalArgumentException notAHash) {
      return Optional.empty();
    }
  }
}
