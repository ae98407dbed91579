package org.plainview.tlog.merkle;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A SHA-256 hash: 32 bytes that never change, equal by value. */
public final class Hash {
  public static final int BYTES = 32;

  private static final int BASE64_CHARACTERS = 44;

  private final byte[] bytes;

  private Hash(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * Copies the bytes.
   *
   * @throws IllegalArgumentException unless there are exactly 32
   */
  public static Hash of(byte[] bytes) {
    if (bytes.length != BYTES) {
      throw new IllegalArgumentException("A hash has 32 bytes, not " + bytes.length);
    }
    return new Hash(bytes.clone());
  }

  /**
   * Copies the 32 bytes that start at {@code offset}.
   *
   * @throws IndexOutOfBoundsException when they do not all lie inside {@code source}
   */
  public static Hash at(byte[] source, int offset) {
    Objects.checkFromIndexSize(offset, BYTES, source.length);
    return new Hash(Arrays.copyOfRange(source, offset, offset + BYTES));
  }

  /**
   * Reads the one base64 text of a hash: standard alphabet, padded, no stray bits.
   *
   * @throws IllegalArgumentException for any other text
   */
  public static Hash ofBase64(String strictPadded) {
    if (strictPadded.length() != BASE64_CHARACTERS) {
      throw new IllegalArgumentException("A hash in base64 has 44 characters, not " + strictPadded.length());
    }
    Hash hash = of(Base64.getDecoder().decode(strictPadded));
    // The decoder lets bits pass that no encoder writes; two texts of one hash would be two proofs of one fact.
    if (!hash.base64().equals(strictPadded)) {
      throw new IllegalArgumentException("The base64 text of a hash ends in stray bits");
    }
    return hash;
  }

  /** Takes the array over: the caller must not keep it. */
  static Hash owning(byte[] bytes) {
    return new Hash(bytes);
  }

  public byte[] toBytes() {
    return bytes.clone();
  }

  /** Writes the 32 bytes into {@code target} from {@code offset} on. */
  public void copyTo(byte[] target, int offset) {
    System.arraycopy(bytes, 0, target, offset, BYTES);
  }

  /** Standard alphabet, padded: 44 characters. */
  public String base64() {
    return Base64.getEncoder().encodeToString(bytes);
  }

  /** Lower case: 64 characters. */
  public String hex() {
    return HexFormat.of().formatHex(bytes);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Hash that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /** The base64 text, as checkpoints write it. */
  @Override
  public String toString() {
    return base64();
  }
}
