package org.plainview.tlog.witness;

import java.util.List;
import org.plainview.tlog.note.NoteSignature;

/** What came of asking a witness for a cosignature. */
public sealed interface WitnessOutcome {
  /** The witness has cosigned; these signatures were verified with its keys. */
  record Cosigned(List<NoteSignature> signatures) implements WitnessOutcome {
    public Cosigned {
      signatures = List.copyOf(signatures);
    }
  }

  /** The proof did not start from the size that the witness cosigned last, which is this one. */
  record Behind(long size) implements WitnessOutcome {}

  /** The witness refused, or answered with something else than the protocol says; the text is for a person. */
  record Refused(int status, String text) implements WitnessOutcome {}

  /** No whole answer came in time. The witness may have cosigned all the same. */
  record Unreachable(String reason) implements WitnessOutcome {}
}
