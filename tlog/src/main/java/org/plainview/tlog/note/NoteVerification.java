package org.plainview.tlog.note;

import java.util.List;
import java.util.Optional;

/** What {@link SignedNote#verifiedBy} found. The text of a note may be believed only when it is {@link Verified}. */
public sealed interface NoteVerification {

  /** At least one known key has signed, and every signature by a known key is good. */
  record Verified(List<NoteSignature> signatures) implements NoteVerification {
    /** The good signatures, in the order of the note. */
    public Verified {
      signatures = List.copyOf(signatures);
    }

    /** The first signature by this key. */
    public Optional<NoteSignature> by(NoteVerifier key) {
      return signatures.stream()
          .filter(s -> s.keyId() == key.keyId() && s.keyName().equals(key.keyName()))
          .findFirst();
    }

    /** Whether this key is among those that have signed. */
    public boolean isBy(NoteVerifier key) {
      return by(key).isPresent();
    }
  }

  /** A signature that claims to be by a known key is not; the whole note is rejected. */
  record BadSignature(NoteSignature signature) implements NoteVerification {}

  /** No known key has signed. */
  record NoKnownSignature() implements NoteVerification {}
}
