package org.plainview.tlog.witness;

import java.util.List;
import org.plainview.tlog.note.NoteSignature;

/** What a witness says to a checkpoint. Only with {@link Cosigned} did its state change. */
public sealed interface Answer {
  /** The checkpoint is durable as the last of its log; 200. */
  record Cosigned(List<NoteSignature> signatures) implements Answer {
    public Cosigned {
      signatures = List.copyOf(signatures);
    }
  }

  /** The request makes no sense; 400. */
  record Malformed(String reason) implements Answer {}

  /** No trusted key of the log has signed, or a signature that claims to be by one is not; 403. */
  record Untrusted(String reason) implements Answer {}

  /** The witness does not know the log; 404. */
  record UnknownLog() implements Answer {}

  /** The witness cosigned another size last, and the proof must start there; 409. */
  record OtherSize(long size) implements Answer {}

  /** The log was not shown to have done nothing but grow; 422. */
  record Inconsistent(String reason) implements Answer {}
}
