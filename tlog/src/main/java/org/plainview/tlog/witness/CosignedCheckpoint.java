package org.plainview.tlog.witness;

import java.nio.charset.StandardCharsets;
import org.plainview.tlog.checkpoint.Checkpoint;
import org.plainview.tlog.note.MalformedNoteException;
import org.plainview.tlog.note.SignedNote;

/** A checkpoint as a witness keeps it: signed by the log's trusted keys and by the witness, and by nobody else. */
record CosignedCheckpoint(SignedNote note, Checkpoint checkpoint) {

  static CosignedCheckpoint of(SignedNote note) throws MalformedNoteException {
    return new CosignedCheckpoint(note, Checkpoint.parse(note.text()));
  }

  byte[] bytes() {
    return note.encode().getBytes(StandardCharsets.UTF_8);
  }

  /** Whether a witness may hold that one after this one: the same tree, or a larger one of the same log. */
  boolean mayBecome(CosignedCheckpoint next) {
    Checkpoint that = next.checkpoint;
    boolean sameTree = checkpoint.size() == that.size() && checkpoint.root().equals(that.root());
    return checkpoint.origin().equals(that.origin()) && (sameTree || checkpoint.size() < that.size());
  }
}
