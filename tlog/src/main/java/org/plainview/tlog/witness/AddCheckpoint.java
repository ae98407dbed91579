package org.plainview.tlog.witness;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.plainview.tlog.merkle.Hash;
import org.plainview.tlog.note.MalformedNoteException;
import org.plainview.tlog.note.NoteGrammar;
import org.plainview.tlog.note.SignedNote;

/**
 * The body of an {@code add-checkpoint} request: what the log believes that the witness cosigned last, the proof of
 * growth from there, and the new checkpoint.
 *
 * @param oldSize what the witness cosigned last, 0 for nothing
 * @param proof the consistency proof from the old size, at most {@link #MAX_PROOF} hashes
 */
public record AddCheckpoint(long oldSize, List<Hash> proof, SignedNote checkpoint) {
  /** No tree of a size below 2^63 has a longer consistency proof. */
  public static final int MAX_PROOF = 63;

  private static final String OLD = "old ";

  /** Throws {@link IllegalArgumentException} for a negative size and for a proof that is too long. */
  public AddCheckpoint {
    if (oldSize < 0) {
      throw new IllegalArgumentException("A tree has no negative size: " + oldSize);
    }
    if (proof.size() > MAX_PROOF) {
      throw new IllegalArgumentException("A proof has at most 63 hashes, not " + proof.size());
    }
    proof = List.copyOf(proof);
  }

  /**
   * Reads exactly what {@link #encode} writes.
   *
   * @throws MalformedNoteException with a sentence for whoever sent the body
   */
  public static AddCheckpoint parse(byte[] body) throws MalformedNoteException {
    String text = NoteGrammar.utf8(body).orElseThrow(() -> new MalformedNoteException("The body is not UTF-8"));
    int blank = text.indexOf("\n\n");
    if (blank < 0) {
      throw new MalformedNoteException("The body has no blank line before its checkpoint");
    }
    List<String> lines = List.of(text.substring(0, blank).split("\n", -1));
    if (lines.size() > 1 + MAX_PROOF) {
      throw new MalformedNoteException("The proof has more than 63 hashes");
    }
    List<Hash> proof = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      proof.add(hash(line));
    }
    return new AddCheckpoint(oldSize(lines.getFirst()), proof, SignedNote.parse(text.substring(blank + 2)));
  }

  public byte[] encode() {
    StringBuilder body = new StringBuilder(OLD).append(oldSize).append('\n');
    proof.forEach(hash -> body.append(hash.base64()).append('\n'));
    return body.append('\n').append(checkpoint.encode()).toString().getBytes(StandardCharsets.UTF_8);
  }

  private static long oldSize(String line) throws MalformedNoteException {
    if (!line.startsWith(OLD)) {
      throw new MalformedNoteException("The first line does not start with \"old \"");
    }
    return NoteGrammar.decimal(line.substring(OLD.length()))
        .orElseThrow(() -> new MalformedNoteException("The old size is not a plain decimal number below 2^63"));
  }

  private static Hash hash(String line) throws MalformedNoteException {
    try {
      return Hash.ofBase64(line);
    } catch (IllegalArgumentException notAHash) {
      throw new MalformedNoteException("A line of the proof is not the base64 of 32 bytes");
    }
  }
}
