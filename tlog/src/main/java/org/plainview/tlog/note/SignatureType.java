package org.plainview.tlog.note;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of note signature that this library makes and checks, by the type byte of c2sp.org/signed-note. */
public enum SignatureType {
  /** Over the text of the note. */
  ED25519(0x01, Algorithm.ED25519),
  /** A timestamped cosignature over the whole text of a checkpoint. */
  ED25519_COSIGNATURE(0x04, Algorithm.ED25519),
  /** A timestamped cosignature over the cosigner's name and the first three lines of a checkpoint. */
  ML_DSA_44_COSIGNATURE(0x06, Algorithm.ML_DSA_44);

  private final byte code;
  private final Algorithm algorithm;

  SignatureType(int code, Algorithm algorithm) {
    this.code = (byte) code;
    this.algorithm = algorithm;
  }

  /** The byte that stands for this type in keys and key ids. */
  public byte code() {
    return code;
  }

  /** Length of a public key in bytes. */
  public int publicKeyBytes() {
    return algorithm.publicKeyBytes();
  }

  /** Whether its signatures state a time and are made for checkpoints only. */
  public boolean isCosignature() {
    return this != ED25519;
  }

  /** The type with this byte, if it is one of these. */
  public static Optional<SignatureType> of(byte code) {
    return Arrays.stream(values()).filter(type -> type.code == code).findFirst();
  }

  Algorithm algorithm() {
    return algorithm;
  }
}
