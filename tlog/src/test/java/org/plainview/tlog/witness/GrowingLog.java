package org.plainview.tlog.witness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.plainview.tlog.checkpoint.Checkpoint;
import org.plainview.tlog.merkle.Hash;
import org.plainview.tlog.merkle.HashSource;
import org.plainview.tlog.merkle.Proofs;
import org.plainview.tlog.merkle.TreeHasher;
import org.plainview.tlog.note.Ed25519Signer;
import org.plainview.tlog.note.SignatureType;
import org.plainview.tlog.note.SignedNote;
import org.plainview.tlog.note.SigningKey;
import org.plainview.tlog.note.VerifierKey;

/** A log in memory with a real key, which can show two faces: a fork of it signs with the same key. */
final class GrowingLog implements HashSource {
  private final String origin;
  private final SigningKey key;

  /** By height, the hashes of the complete subtrees. */
  private final List<List<Hash>> levels = new ArrayList<>();

  private GrowingLog(String origin, SigningKey key, int size, int forkedAt) {
    this.origin = origin;
    this.key = key;
    for (int i = 0; i < size; i++) {
      append(TreeHasher.leaf((i < forkedAt ? "entry " + i : "forged " + i).getBytes(StandardCharsets.UTF_8)));
    }
  }

  static GrowingLog of(String origin, int size) {
    return new GrowingLog(
        origin, SigningKey.generate(origin, SignatureType.ED25519, new SecureRandom()), size, size);
  }

  /** The same key on another history: entries differ from this index on. */
  GrowingLog forkedAt(int index) {
    return new GrowingLog(origin, key, levels.getFirst().size(), index);
  }

  /** The same name and history under a key of somebody else. */
  GrowingLog withKeyOf(GrowingLog other) {
    return new GrowingLog(origin, other.key, levels.getFirst().size(), levels.getFirst().size());
  }

  private void append(Hash leaf) {
    Hash hash = leaf;
    for (int height = 0; ; height++) {
      if (levels.size() == height) {
        levels.add(new ArrayList<>());
      }
      List<Hash> level = levels.get(height);
      level.add(hash);
      if (level.size() % 2 == 1) {
        return;
      }
      hash = TreeHasher.node(level.get(level.size() - 2), hash);
    }
  }

  @Override
  public Hash hash(int height, long index) {
    return levels.get(height).get((int) index);
  }

  String origin() {
    return origin;
  }

  VerifierKey verifierKey() {
    return new Ed25519Signer(origin, key).verifierKey();
  }

  Hash root(long size) {
    try {
      return Proofs.root(size, this);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  SignedNote checkpoint(long size) {
    return signed(new Checkpoint(origin, size, root(size)));
  }

  SignedNote signed(Checkpoint checkpoint) {
    try {
      return SignedNote.sign(checkpoint.text(), List.of(new Ed25519Signer(origin, key)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An honest request for growth. */
  AddCheckpoint growth(long oldSize, long newSize) {
    return new AddCheckpoint(oldSize, proof(oldSize, newSize), checkpoint(newSize));
  }

  List<Hash> proof(long oldSize, long newSize) {
    try {
      return Proofs.consistency(oldSize, newSize, this);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
