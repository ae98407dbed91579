package org.plainview.audittool.verify;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.plainview.tlog.note.NoteGrammar;

/**
 * Reads the one text that RFC 8785 gives an object of known members, byte by byte, so that no other text of the same
 * object passes. Every entry of a log passes here, so it makes no objects. Not safe for use by several threads.
 */
final class LeafScanner {

  /** What the entry is not, and at which byte. */
  static final class NotCanonicalException extends Exception {
    private static final long serialVersionUID = 1L;

    NotCanonicalException(String message) {
      super(message, null, false, false);
    }
  }

  private final byte[] leaf;
  private int at;

  LeafScanner(byte[] leaf) throws NotCanonicalException {
    this.leaf = leaf;
    if (!isAscii(leaf) && NoteGrammar.utf8(leaf).isEmpty()) {
      throw new NotCanonicalException("it is not UTF-8");
    }
  }

  private static boolean isAscii(byte[] text) {
    for (byte b : text) {
      if (b < 0) {
        return false;
      }
    }
    return true;
  }

  /** Steps over these bytes. */
  void expect(byte[] next) throws NotCanonicalException {
    int end = Math.min(leaf.length, at + next.length);
    int differs = Arrays.mismatch(leaf, at, end, next, 0, next.length);
    if (differs >= 0) {
      String rest = new String(next, differs, next.length - differs, StandardCharsets.US_ASCII);
      throw new NotCanonicalException("at byte " + (at + differs) + " it should go on with " + rest);
    }
    at = end;
  }

  /** Steps over this byte, if it comes next. */
  boolean accepts(char ascii) {
    boolean next = at < leaf.length && leaf[at] == ascii;
    at += next ? 1 : 0;
    return next;
  }

  /** Steps over a text, and gives where it began, behind its quote; {@link #at} is behind its other quote then. */
  int text() throws NotCanonicalException {
    if (!accepts('"')) {
      throw new NotCanonicalException("at byte " + at + " a text should begin");
    }
    int start = at;
    while (at < leaf.length && leaf[at] != '"') {
      if (leaf[at] == '\\') {
        escape();
      } else if (leaf[at] >= 0 && leaf[at] < ' ') {
        throw new NotCanonicalException("byte " + at + " is a control character");
      } else {
        at++;
      }
    }
    if (!accepts('"')) {
      throw new NotCanonicalException("it is cut short");
    }
    return start;
  }

  /** The next byte to be read. */
  int at() {
    return at;
  }

  void expectEnd() throws NotCanonicalException {
    if (at != leaf.length) {
      throw new NotCanonicalException("it goes on at byte " + at);
    }
  }

  /** The two-character escapes where there is one; otherwise four digits, in lower case, of a control character. */
  private void escape() throws NotCanonicalException {
    int escape = at++;
    int letter = at < leaf.length ? leaf[at++] : -1;
    if (letter >= 0 && "\"\\bfnrt".indexOf(letter) >= 0) {
      return;
    }
    if (letter == 'u' && at + 4 <= leaf.length) {
      String digits = new String(leaf, at, 4, StandardCharsets.ISO_8859_1);
      at += 4;
      if (digits.matches("00(0[0-7be-f]|1[0-9a-f])")) {
        return;
      }
    }
    throw new NotCanonicalException("at byte " + escape + " a character is written in another way than it should be");
  }
}
