package org.plainview.tlog.merkle;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Objects;

/** The three hashes of RFC 6962 section 2.1 over SHA-256. Safe for use by several threads. */
public final class TreeHasher {
  private static final byte LEAF = 0x00;
  private static final byte NODE = 0x01;
  private static final Hash EMPTY = Hash.owning(sha256().digest());

  // Looking a digest up costs more than hashing a node with it.
  private static final ThreadLocal<Scratch> SCRATCH = ThreadLocal.withInitial(Scratch::new);

  private TreeHasher() {}

  /** The root of a tree without leaves: SHA-256 of nothing. */
  public static Hash empty() {
    return EMPTY;
  }

  /** SHA-256(0x00, entry). */
  public static Hash leaf(byte[] entry) {
    Objects.requireNonNull(entry, "entry");
    MessageDigest digest = SCRATCH.get().digest();
    digest.update(LEAF);
    digest.update(entry);
    return Hash.owning(digest.digest());
  }

  /** SHA-256(0x01, left, right). */
  public static Hash node(Hash left, Hash right) {
    Scratch scratch = SCRATCH.get();
    left.copyTo(scratch.node, 1);
    right.copyTo(scratch.node, 1 + Hash.BYTES);
    return Hash.owning(scratch.digest().digest(scratch.node));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java platform has SHA-256", impossible);
    }
  }

  private static final class Scratch {
    private final MessageDigest digest = sha256();
    private final byte[] node = new byte[1 + 2 * Hash.BYTES];

    private Scratch() {
      node[0] = NODE;
    }

    /** Clean even when the last use ended half way, for want of memory say. */
    private MessageDigest digest() {
      digest.reset();
      return digest;
    }
  }
}
