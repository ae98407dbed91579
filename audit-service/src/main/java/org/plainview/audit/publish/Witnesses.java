package org.plainview.audit.publish;

import java.util.List;
import org.plainview.tlog.merkle.HashSource;
import org.plainview.tlog.note.NoteSignature;
import org.plainview.tlog.note.SignedNote;

/** The witnesses of the policy. {@link #states} may be asked by any thread. */
interface Witnesses {

  /**
   * Asks all of them at the same time, each within its limit.
   *
   * @param hashes of the checkpoint's tree
   * @return the cosignatures given, each verified; never throws for a witness that gives none
   */
  List<NoteSignature> cosign(SignedNote checkpoint, HashSource hashes);

  List<WitnessState> states();
}
