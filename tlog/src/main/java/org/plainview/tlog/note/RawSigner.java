package org.plainview.tlog.note;

import java.io.IOException;

/** A private key, wherever it is kept: in memory ({@link SigningKey}), or behind a command ({@link CommandSigner}). */
public interface RawSigner {

  /** 32 bytes for Ed25519, 1312 for ML-DSA-44. */
  byte[] publicKey();

  /**
   * Signs the bytes as they are: pure Ed25519 (RFC 8032), or pure ML-DSA-44 with an empty context (FIPS 204).
   *
   * @throws IOException when the key cannot be reached or refuses
   */
  byte[] sign(byte[] message) throws IOException;
}
