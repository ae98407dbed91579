package org.plainview.tlog.policy;

import java.util.Optional;
import org.plainview.tlog.note.SignatureType;
import org.plainview.tlog.note.VerifierKey;

/**
 * A key that speaks for the log whose origin is the key's name. A log that changes its key has a line for each of its
 * keys, and a signature by either is enough.
 *
 * @param url where the log is, if the policy says so; its meaning is the application's
 */
public record PolicyLog(VerifierKey key, Optional<String> url) {

  /** Throws {@link IllegalArgumentException} for a key that logs do not sign with, or a URL with spaces. */
  public PolicyLog {
    if (key.type() == SignatureType.ED25519_COSIGNATURE) {
      throw new IllegalArgumentException("a log signs with a key of type 0x01 or 0x06, not 0x04");
    }
    url.ifPresent(Words::requireWord);
  }

  /** A key without a URL. */
  public PolicyLog(VerifierKey key) {
    this(key, Optional.empty());
  }
}
