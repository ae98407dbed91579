package org.plainview.tlog.note;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A text and the signatures under it, as c2sp.org/signed-note v1.0.0 writes them. Reading one proves nothing: the text
 * is to be ignored until {@link #verifiedBy} has found the signature of a known key.
 */
public final class SignedNote {

  /** More signature lines than this make a note malformed. The specification asks for at least 16. */
  public static final int MAX_SIGNATURES = 100;

  /** A longer note, in bytes of UTF-8, is malformed. */
  public static final int MAX_BYTES = 1_000_000;

  private static final String BLANK_LINE = "\n\n";

  private final String text;
  private final List<NoteSignature> signatures;

  /** Throws {@link IllegalArgumentException} for what {@link #parse} would not take. */
  public SignedNote(String text, List<NoteSignature> signatures) {
    this.text = text;
    this.signatures = List.copyOf(signatures);
    if (!NoteGrammar.isText(text)) {
      throw new IllegalArgumentException("The text of a note ends in a newline and has no other control character");
    }
    if (this.signatures.isEmpty() || this.signatures.size() > MAX_SIGNATURES) {
      throw new IllegalArgumentException("A note has 1 to " + MAX_SIGNATURES + " signatures");
    }
    if (encode().getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
      throw new IllegalArgumentException("A note has at most " + MAX_BYTES + " bytes");
    }
  }

  /** Reads the bytes of a note, which must be UTF-8. */
  public static SignedNote parse(byte[] utf8) throws MalformedNoteException {
    if (utf8.length > MAX_BYTES) {
      throw tooLong();
    }
    return parse(NoteGrammar.utf8(utf8).orElseThrow(() -> new MalformedNoteException("The note is not UTF-8")));
  }

  /** Reads a whole note. */
  public static SignedNote parse(String note) throws MalformedNoteException {
    if (note.length() > MAX_BYTES) {
      throw tooLong();
    }
    if (!NoteGrammar.isText(note)) {
      throw new MalformedNoteException("The note does not end in a newline or holds a control character");
    }
    if (note.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
      throw tooLong();
    }
    // The last blank line: the text may hold others, the signatures cannot.
    int split = note.lastIndexOf(BLANK_LINE);
    if (split < 0) {
      throw new MalformedNoteException("The note has no blank line before its signatures");
    }
    String lines = note.substring(split + BLANK_LINE.length());
    if (lines.isEmpty()) {
      throw new MalformedNoteException("The note has no signature after its last blank line");
    }
    return new SignedNote(note.substring(0, split + 1), NoteSignature.parseLines(lines));
  }

  /**
   * The text, signed by each of these keys.
   *
   * @throws IOException when a key could not sign
   */
  public static SignedNote sign(String text, List<? extends NoteSigner> signers) throws IOException {
    List<NoteSignature> signatures = new ArrayList<>();
    for (NoteSigner signer : signers) {
      signatures.add(signer.sign(text));
    }
    return new SignedNote(text, signatures);
  }

  /** What is signed, with its last newline. */
  public String text() {
    return text;
  }

  /** In the order of the note. */
  public List<NoteSignature> signatures() {
    return signatures;
  }

  /** The note itself: {@link #parse} of it equals this. */
  public String encode() {
    StringBuilder note = new StringBuilder(text).append('\n');
    signatures.forEach(signature -> note.append(signature.line()));
    return note.toString();
  }

  /** This note with more signatures at its end; one by a key that has signed already replaces what that key signed. */
  public SignedNote with(List<NoteSignature> more) {
    Map<KeyTag, NoteSignature> merged = new LinkedHashMap<>();
    signatures.forEach(signature -> merged.put(KeyTag.of(signature), signature));
    more.forEach(signature -> merged.put(KeyTag.of(signature), signature));
    return new SignedNote(text, List.copyOf(merged.values()));
  }

  /**
   * Checks every signature of a known key. Signatures of other keys are ignored, also those that share a name or an id
   * with a known key; one bad signature of a known key rejects the note, and so does having no good one.
   *
   * @throws IllegalArgumentException when two known keys differ but have the same name and id
   */
  public NoteVerification verifiedBy(Collection<? extends NoteVerifier> known) {
    Map<KeyTag, NoteVerifier> byTag = new LinkedHashMap<>();
    for (NoteVerifier verifier : known) {
      NoteVerifier other = byTag.putIfAbsent(KeyTag.of(verifier), verifier);
      if (other != null && !other.equals(verifier)) {
        throw new IllegalArgumentException("Two keys called " + verifier.keyName() + " have the same id");
      }
    }
    List<NoteSignature> good = new ArrayList<>();
    for (NoteSignature signature : signatures) {
      NoteVerifier verifier = byTag.get(KeyTag.of(signature));
      if (verifier == null) {
        continue;
      }
      if (!verifier.verifies(text, signature.bytes())) {
        return new NoteVerification.BadSignature(signature);
      }
      good.add(signature);
    }
    return good.isEmpty() ? new NoteVerification.NoKnownSignature() : new NoteVerification.Verified(good);
  }

  private static MalformedNoteException tooLong() {
    return new MalformedNoteException("The note has more than " + MAX_BYTES + " bytes");
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SignedNote that && text.equals(that.text) && signatures.equals(that.signatures);
  }

  @Override
  public int hashCode() {
    return Objects.hash(text, signatures);
  }

  @Override
  public String toString() {
    return encode();
  }

  /** Name and id together tell one key from all others. */
  private record KeyTag(String name, int id) {
    static KeyTag of(NoteSignature signature) {
      return new KeyTag(signature.keyName(), signature.keyId());
    }

    static KeyTag of(NoteVerifier verifier) {
      return new KeyTag(verifier.keyName(), verifier.keyId());
    }
  }
}
