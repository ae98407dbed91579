package org.plainview.tlog.note;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A named public key, written as a vkey: {@code name+hex(id)+base64(type || key)}. The id is the first four bytes of
 * SHA-256(name || newline || type || key).
 */
public final class VerifierKey implements NoteVerifier {
  private final String keyName;
  private final SignatureType type;
  private final byte[] publicKey;
  private final PublicKey decoded;
  private final int keyId;

  private VerifierKey(String keyName, SignatureType type, byte[] publicKey, PublicKey decoded) {
    this.keyName = keyName;
    this.type = type;
    this.publicKey = publicKey;
    this.decoded = decoded;
    this.keyId = keyId(keyName, type, publicKey);
  }

  /**
   * Gives a raw public key its name and use.
   *
   * @throws IllegalArgumentException when the name cannot be a key's (for ML-DSA-44: has more than 255 bytes), or the
   *     bytes are not a public key of this type
   */
  public static VerifierKey of(String keyName, SignatureType type, byte[] publicKey) {
    return tryOf(keyName, type, publicKey)
        .orElseThrow(() -> new IllegalArgumentException("Not a name and public key of type " + type));
  }

  /** Reads a vkey: lower-case hexadecimal, padded base64, an id that fits the key, one of the known types. */
  public static VerifierKey parse(String vkey) throws MalformedNoteException {
    // Base64 may hold a plus sign too: only the first two divide.
    String[] parts = vkey.split("\\+", 3);
    if (parts.length != 3) {
      throw new MalformedNoteException("A verifier key is a name, an id and base64 with plus signs between them");
    }
    byte[] typed = NoteGrammar.base64(parts[2]).orElse(new byte[0]);
    if (typed.length == 0) {
      throw new MalformedNoteException("The last part of a verifier key is not base64");
    }
    SignatureType type =
        SignatureType.of(typed[0])
            .orElseThrow(() -> new MalformedNoteException("The verifier key has an unknown type " + typed[0]));
    VerifierKey key =
        tryOf(parts[0], type, Arrays.copyOfRange(typed, 1, typed.length))
            .orElseThrow(() -> new MalformedNoteException("The name or the public key of a verifier key is invalid"));
    if (!hexId(key.keyId).equals(parts[1])) {
      throw new MalformedNoteException("The id of the verifier key should be " + hexId(key.keyId));
    }
    return key;
  }

  private static Optional<VerifierKey> tryOf(String keyName, SignatureType type, byte[] publicKey) {
    if (!NoteGrammar.isKeyName(keyName) || !CosignedMessage.canName(type, keyName)) {
      return Optional.empty();
    }
    return type.algorithm()
        .publicKey(publicKey)
        .map(decoded -> new VerifierKey(keyName, type, publicKey.clone(), decoded));
  }

  /** The vkey: {@link #parse} of it equals this. */
  public String encode() {
    return keyName + '+' + hexId(keyId) + '+' + typedBase64(type, publicKey);
  }

  @Override
  public String keyName() {
    return keyName;
  }

  @Override
  public int keyId() {
    return keyId;
  }

  public SignatureType type() {
    return type;
  }

  /** The raw key. */
  public byte[] publicKey() {
    return publicKey.clone();
  }

  /** Whether both wrap the same public key, under whatever name and type. */
  public boolean hasSamePublicKeyAs(VerifierKey other) {
    return Arrays.equals(publicKey, other.publicKey);
  }

  @Override
  public boolean verifies(String text, byte[] signature) {
    if (!type.isCosignature()) {
      return type.algorithm().verifies(decoded, text.getBytes(StandardCharsets.UTF_8), signature);
    }
    int timeBytes = Long.BYTES;
    if (signature.length != timeBytes + type.algorithm().signatureBytes()) {
      return false;
    }
    long time = ByteBuffer.wrap(signature).getLong();
    try {
      byte[] message = CosignedMessage.of(type, keyName, time, text);
      return type.algorithm()
          .verifies(decoded, message, Arrays.copyOfRange(signature, timeBytes, signature.length));
    } catch (MalformedNoteException notCosignable) {
      return false;
    }
  }

  static String hexId(int keyId) {
    return HexFormat.of().toHexDigits(keyId);
  }

  static String typedBase64(SignatureType type, byte[] key) {
    byte[] typed = ByteBuffer.allocate(1 + key.length).put(type.code()).put(key).array();
    return Base64.getEncoder().encodeToString(typed);
  }

  private static int keyId(String keyName, SignatureType type, byte[] publicKey) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      sha256.update(keyName.getBytes(StandardCharsets.UTF_8));
      sha256.update((byte) '\n');
      sha256.update(type.code());
      return ByteBuffer.wrap(sha256.digest(publicKey)).getInt();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java has no SHA-256", e);
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof VerifierKey that
        && type == that.type
        && keyName.equals(that.keyName)
        && Arrays.equals(publicKey, that.publicKey);
  }

  @Override
  public int hashCode() {
    return keyId;
  }

  /** The vkey. */
  @Override
  public String toString() {
    return encode();
  }
}
