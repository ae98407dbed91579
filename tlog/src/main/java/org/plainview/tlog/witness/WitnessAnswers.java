package org.plainview.tlog.witness;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.plainview.tlog.checkpoint.Cosigner;
import org.plainview.tlog.note.MalformedNoteException;
import org.plainview.tlog.note.NoteGrammar;
import org.plainview.tlog.note.NoteSignature;
import org.plainview.tlog.note.NoteVerification.Verified;
import org.plainview.tlog.note.SignedNote;
import org.plainview.tlog.note.VerifierKey;

/** Reads what a witness answered, believing nothing. */
final class WitnessAnswers {
  private static final int MAX_SHOWN = 200;

  private WitnessAnswers() {}

  static WitnessOutcome read(HttpResponse<byte[]> response, AddCheckpoint request, List<VerifierKey> keys) {
    Optional<String> type = response.headers().firstValue("Content-Type");
    return read(response.statusCode(), type, response.body(), request, keys);
  }

  static WitnessOutcome read(
      int status, Optional<String> contentType, byte[] body, AddCheckpoint request, List<VerifierKey> keys) {
    return switch (status) {
      case 200 -> cosigned(body, request, keys);
      case 409 -> otherSize(contentType.filter(Reply.SIZE_TYPE::equals).isPresent(), body, request);
      default -> refused(status, body);
    };
  }

  private static WitnessOutcome cosigned(byte[] body, AddCheckpoint request, List<VerifierKey> keys) {
    List<NoteSignature> lines;
    try {
      lines = NoteSignature.parseLines(NoteGrammar.utf8(body).orElse(""));
    } catch (MalformedNoteException e) {
      return new WitnessOutcome.Refused(200, "The answer is not signature lines: " + e.getMessage());
    }
    // A cosignature without a time would not say that the witness has seen no larger tree.
    if (new SignedNote(request.checkpoint().text(), lines).verifiedBy(keys) instanceof Verified by
        && by.signatures().stream().allMatch(line -> Cosigner.timeOf(line).isPresent())) {
      return new WitnessOutcome.Cosigned(by.signatures());
    }
    return new WitnessOutcome.Refused(200, "The answer is no cosignature of this checkpoint by a key of the witness");
  }

  /** A 409 without another size is how v1.0.0 refuses another root at the same size. */
  private static WitnessOutcome otherSize(boolean isSize, byte[] body, AddCheckpoint request) {
    String text = new String(body, StandardCharsets.US_ASCII);
    OptionalLong size =
        isSize && text.endsWith("\n")
            ? NoteGrammar.decimal(text.substring(0, text.length() - 1))
            : OptionalLong.empty();
    return size.isPresent() && size.getAsLong() != request.oldSize()
        ? new WitnessOutcome.Behind(size.getAsLong())
        : refused(409, body);
  }

  /** Text of a stranger: cut short, and without what could change how a terminal or a page shows it. */
  private static WitnessOutcome refused(int status, byte[] body) {
    String text = new String(body, StandardCharsets.UTF_8).replaceAll("[^\\p{Print}]+", " ").strip();
    return new WitnessOutcome.Refused(
        status, text.length() <= MAX_SHOWN ? text : text.substring(0, MAX_SHOWN) + "\u2026");
  }
}
