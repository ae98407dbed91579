package org.plainview.tlog.note;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One signature of a note: who says to have signed, and the bytes that prove it to whoever knows the key. The bytes
 * are those after the key id, at least one; for a cosignature they start with its time.
 */
public record NoteSignature(String keyName, int keyId, byte[] bytes) {
  private static final String DASH = "\u2014 ";

  /** Throws {@link IllegalArgumentException} for a name that no key can have and for no bytes. */
  public NoteSignature {
    if (!NoteGrammar.isKeyName(keyName)) {
      throw new IllegalArgumentException("A key name is not empty and has no space, plus sign or control character");
    }
    if (bytes.length == 0) {
      throw new IllegalArgumentException("A signature has at least one byte");
    }
    bytes = bytes.clone();
  }

  @Override
  public byte[] bytes() {
    return bytes.clone();
  }

  /** The signature line with its newline. */
  public String line() {
    byte[] blob = ByteBuffer.allocate(Integer.BYTES + bytes.length).putInt(keyId).put(bytes).array();
    return DASH + keyName + ' ' + Base64.getEncoder().encodeToString(blob) + '\n';
  }

  /**
   * Reads signature lines, as they end a note and as a witness answers with.
   *
   * @param lines one to {@link SignedNote#MAX_SIGNATURES} lines, each ending in a newline
   */
  public static List<NoteSignature> parseLines(String lines) throws MalformedNoteException {
    if (!lines.endsWith("\n")) {
      throw new MalformedNoteException("The last signature line does not end in a newline");
    }
    List<NoteSignature> signatures = new ArrayList<>();
    for (String line : lines.substring(0, lines.length() - 1).split("\n", -1)) {
      if (signatures.size() == SignedNote.MAX_SIGNATURES) {
        throw new MalformedNoteException("There are more than " + SignedNote.MAX_SIGNATURES + " signature lines");
      }
      signatures.add(parseLine(line, signatures.size() + 1));
    }
    return List.copyOf(signatures);
  }

  private static NoteSignature parseLine(String line, int number) throws MalformedNoteException {
    int end = line.indexOf(' ', DASH.length());
    if (!line.startsWith(DASH) || end < 0) {
      throw new MalformedNoteException("Signature line " + number + " is not a dash, a key name and base64");
    }
    String name = line.substring(DASH.length(), end);
    byte[] blob = NoteGrammar.base64(line.substring(end + 1)).orElse(new byte[0]);
    if (!NoteGrammar.isKeyName(name) || blob.length <= Integer.BYTES) {
      throw new MalformedNoteException("Signature line " + number + " has no key name, or no id and signature");
    }
    int keyId = ByteBuffer.wrap(blob).getInt();
    return new NoteSignature(name, keyId, Arrays.copyOfRange(blob, Integer.BYTES, blob.length));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof NoteSignature that
        && keyId == that.keyId
        && keyName.equals(that.keyName)
        && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Objects.hash(keyName, keyId, Arrays.hashCode(bytes));
  }

  @Override
  public String toString() {
    return "NoteSignature[" + keyName + '+' + HexFormat.of().toHexDigits(keyId) + ", " + bytes.length + " bytes]";
  }
}
