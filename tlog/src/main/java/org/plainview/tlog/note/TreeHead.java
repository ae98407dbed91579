package org.plainview.tlog.note;

import java.util.List;
import org.plainview.tlog.merkle.Hash;

/**
 * The three lines that every checkpoint starts with (c2sp.org/tlog-checkpoint v1.0.0): whose log, how many entries, and
 * the root of the Merkle tree over them. The size is at least 0.
 */
public record TreeHead(String origin, long size, Hash root) {

  /** Throws {@link IllegalArgumentException} for an origin that is not one line of a note, or a negative size. */
  public TreeHead {
    if (!NoteGrammar.isLine(origin)) {
      throw new IllegalArgumentException("An origin is one line, not empty, without control characters");
    }
    if (size < 0) {
      throw new IllegalArgumentException("A tree has no negative size");
    }
  }

  /** Reads the first three lines of a checkpoint's text, all of whose lines must be non-empty. */
  public static TreeHead parse(String text) throws MalformedNoteException {
    return parse(lines(text));
  }

  /** The lines of a checkpoint's text, at least three, none of them empty. */
  public static List<String> lines(String text) throws MalformedNoteException {
    if (!NoteGrammar.isText(text)) {
      throw new MalformedNoteException("A checkpoint ends in a newline and has no other control character");
    }
    List<String> lines = List.of(text.substring(0, text.length() - 1).split("\n", -1));
    if (lines.size() < 3 || lines.contains("")) {
      throw new MalformedNoteException("A checkpoint has at least three lines, and none is empty");
    }
    return lines;
  }

  /** Reads the first three of the given {@link #lines}. */
  public static TreeHead parse(List<String> lines) throws MalformedNoteException {
    long size =
        NoteGrammar.decimal(lines.get(1))
            .orElseThrow(() -> new MalformedNoteException("The size of a checkpoint is not a plain decimal number"));
    try {
      return new TreeHead(lines.get(0), size, Hash.ofBase64(lines.get(2)));
    } catch (IllegalArgumentException notAHash) {
      throw new MalformedNoteException("The root of a checkpoint is not the base64 of 32 bytes");
    }
  }

  /** The three lines, each with its newline. */
  public String text() {
    return origin + '\n' + size + '\n' + root.base64() + '\n';
  }
}
