package org.plainview.tlog.note;

import java.io.IOException;

/** Signs the text of notes under a name. */
public interface NoteSigner {

  /** What others need to check the signatures. */
  VerifierKey verifierKey();

  /**
   * Signs a text. What is returned has been verified with {@link #verifierKey}.
   *
   * @param text with its last newline
   * @throws IOException when the key cannot be reached, or answers with something that is no signature of its own
   * @throws IllegalArgumentException when this kind of key does not sign such a text
   */
  NoteSignature sign(String text) throws IOException;
}
