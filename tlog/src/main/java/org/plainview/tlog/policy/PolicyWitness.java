package org.plainview.tlog.policy;

import java.util.Optional;
import org.plainview.tlog.note.VerifierKey;

/**
 * A witness.
 *
 * @param name what groups and the quorum call it; it means nothing outside the policy
 * @param url the submission prefix of the tlog-witness protocol, if the policy says so
 */
public record PolicyWitness(String name, VerifierKey key, Optional<String> url) {

  /** Throws {@link IllegalArgumentException} for a key that is not for cosignatures, or words with spaces. */
  public PolicyWitness {
    Words.requireName(name);
    if (!key.type().isCosignature()) {
      throw new IllegalArgumentException("a witness signs with a key of type 0x04 or 0x06, not 0x01");
    }
    url.ifPresent(Words::requireWord);
  }

  /** A witness without a URL. */
  public PolicyWitness(String name, VerifierKey key) {
    this(name, key, Optional.empty());
  }
}
