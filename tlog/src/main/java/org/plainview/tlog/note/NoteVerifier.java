package org.plainview.tlog.note;

/** A key that somebody trusts: checks what its owner signed. */
public interface NoteVerifier {
  String keyName();

  /** With the name, tells this key and its algorithm from all others. */
  int keyId();

  /**
   * Whether these bytes are this key's signature of the text; false, and never an exception, for anything else.
   *
   * @param signature the bytes after the key id
   */
  boolean verifies(String text, byte[] signature);
}
