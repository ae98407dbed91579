package org.plainview.tlog.note;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** The bytes that a cosignature signs, from c2sp.org/tlog-cosignature. */
public final class CosignedMessage {
  private static final byte[] SUBTREE_LABEL = "subtree/v1\n\0".getBytes(StandardCharsets.US_ASCII);

  /** TLS vectors with one byte of length. */
  private static final int MAX_NAME_BYTES = 255;

  private CosignedMessage() {}

  /**
   * Of type 0x04: {@code cosignature/v1}, the time, and the whole text. Of type 0x06: the structure cosigned_message
   * for the whole tree, which holds the cosigner's name and the first three lines of the text, but none of the others.
   *
   * @param posixSeconds not negative and within what {@link Instant} can hold
   * @throws MalformedNoteException when the text is not a checkpoint, the time is out of bounds, or (0x06) the
   *     cosigner's name or the origin has more than 255 bytes
   * @throws IllegalArgumentException for a type that is no cosignature
   */
  public static byte[] of(SignatureType type, String cosigner, long posixSeconds, String text)
      throws MalformedNoteException {
    if (posixSeconds < 0 || posixSeconds > Instant.MAX.getEpochSecond()) {
      throw new MalformedNoteException("The time of a cosignature is out of bounds");
    }
    TreeHead head = TreeHead.parse(text);
    return switch (type) {
      case ED25519 -> throw new IllegalArgumentException("A plain signature has no cosigned message");
      case ED25519_COSIGNATURE ->
          ("cosignature/v1\ntime " + posixSeconds + '\n' + text).getBytes(StandardCharsets.UTF_8);
      case ML_DSA_44_COSIGNATURE -> wholeTree(cosigner, posixSeconds, head);
    };
  }

  /** Whether a key of this type can have the name. */
  static boolean canName(SignatureType type, String keyName) {
    return type != SignatureType.ML_DSA_44_COSIGNATURE
        || keyName.getBytes(StandardCharsets.UTF_8).length <= MAX_NAME_BYTES;
  }

  private static byte[] wholeTree(String cosigner, long posixSeconds, TreeHead head) throws MalformedNoteException {
    byte[] name = cosigner.getBytes(StandardCharsets.UTF_8);
    byte[] origin = head.origin().getBytes(StandardCharsets.UTF_8);
    if (name.length == 0 || name.length > MAX_NAME_BYTES || origin.length > MAX_NAME_BYTES) {
      throw new MalformedNoteException("Names in an ML-DSA-44 cosignature have 1 to 255 bytes");
    }
    byte[] root = head.root().toBytes();
    return ByteBuffer.allocate(
            SUBTREE_LABEL.length + 1 + name.length + Long.BYTES + 1 + origin.length + 2 * Long.BYTES + root.length)
        .put(SUBTREE_LABEL)
        .put((byte) name.length)
        .put(name)
        .putLong(posixSeconds)
        .put((byte) origin.length)
        .put(origin)
        .putLong(0)
        .putLong(head.size())
        .put(root)
        .array();
  }
}
