package org.plainview.tlog.checkpoint;

import java.util.List;
import org.plainview.tlog.merkle.Hash;
import org.plainview.tlog.note.MalformedNoteException;
import org.plainview.tlog.note.NoteGrammar;
import org.plainview.tlog.note.TreeHead;

/**
 * The text of a checkpoint: whose log it is, how many entries it has, the root of the tree over them, and extension
 * lines, which nobody audits and which should not be there. It is worth what the signatures of its note are worth.
 */
public record Checkpoint(String origin, long size, Hash root, List<String> extensions) {

  /** Throws {@link IllegalArgumentException} for what {@link #parse} would not take. */
  public Checkpoint {
    extensions = List.copyOf(extensions);
    new TreeHead(origin, size, root);
    if (!extensions.stream().allMatch(NoteGrammar::isLine)) {
      throw new IllegalArgumentException("An extension is one line, not empty, without control characters");
    }
  }

  /** A checkpoint as it should be, without extensions. */
  public Checkpoint(String origin, long size, Hash root) {
    this(origin, size, root, List.of());
  }

  /**
   * Reads the text of a note, all of it.
   *
   * @throws MalformedNoteException also for a size with a sign or leading zeros or beyond {@link Long#MAX_VALUE}, and a
   *     root that is not the padded base64 of 32 bytes
   */
  public static Checkpoint parse(String noteText) throws MalformedNoteException {
    List<String> lines = TreeHead.lines(noteText);
    TreeHead head = TreeHead.parse(lines);
    return new Checkpoint(head.origin(), head.size(), head.root(), lines.subList(3, lines.size()));
  }

  /** The text of the note to sign: {@link #parse} of it equals this. */
  public String text() {
    StringBuilder text = new StringBuilder(new TreeHead(origin, size, root).text());
    extensions.forEach(line -> text.append(line).append('\n'));
    return text.toString();
  }
}
