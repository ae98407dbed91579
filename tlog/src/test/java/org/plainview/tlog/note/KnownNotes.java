package org.plainview.tlog.note;

/** Keys and notes that other implementations made: Go's note package, and the text of the specification. */
final class KnownNotes {
  static final String PETER_SECRET = "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
  static final String PETER_KEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
  static final String ENOCH_KEY = "EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop";

  static final String TEXT =
      """
      If you think cryptography is the answer to your problem,
      then you don't know what your problem is.
      """;

  static final String PETER_LINE =
      "\u2014 PeterNeumann "
          + "x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";
  static final String ENOCH_LINE =
      "\u2014 EnochRoot "
          + "rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+vAF1aGrQ5ovTG01oOTGwnWLox33WWd1RvMc+QQ=\n";

  static final String PETER_NOTE = TEXT + "\n" + PETER_LINE;

  /** The example of the specification, whose text has a blank line. Its key was never published. */
  static final String QUASIMODO_NOTE =
      """
      Ognuno sta solo sul cuor della terra
      trafitto da un raggio di sole:

      ed \u00e8 subito sera.

      \u2014 quasimodo.example/salvatore \
      NnugSzTjtVAewIS+Z/iJhUPeFDkO/5QQ2i5ddnGITLlC+EhfLW9oJKONrMouFSQU0xMcXxj99ihAQwaqP3ZekRwNtIc=
      """;

  private KnownNotes() {}

  static VerifierKey key(String vkey) {
    try {
      return VerifierKey.parse(vkey);
    } catch (MalformedNoteException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
