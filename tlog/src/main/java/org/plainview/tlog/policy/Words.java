package org.plainview.tlog.policy;

import org.plainview.tlog.note.NoteGrammar;

/** What stands between the spaces of a policy. */
final class Words {
  static final String NONE = "none";
  private static final char DELETE = 0x7f;

  private Words() {}

  /** Spaces and tabs only divide words; other spaces of Unicode are ordinary characters here. */
  static boolean isWord(String word) {
    return NoteGrammar.isLine(word) && word.indexOf(' ') < 0 && word.indexOf(DELETE) < 0;
  }

  static void requireWord(String word) {
    if (!isWord(word)) {
      throw new IllegalArgumentException("a name or URL is not empty and has no space or control character");
    }
  }

  static void requireName(String name) {
    requireWord(name);
    if (name.equals(NONE)) {
      throw new IllegalArgumentException("the name none is reserved");
    }
  }
}
