package org.plainview.tlog.note;

import java.security.KeyPair;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A private key in memory, with its name and use. Its text is the format of Go's note package,
 * {@code PRIVATE+KEY+name+hex(id)+base64(type || seed)}, for all types: the seed is the 32 bytes from which RFC 8032
 * and FIPS 204 derive the key. Nothing but {@link #secretText} shows the secret.
 */
public final class SigningKey implements RawSigner {
  private static final String PREFIX = "PRIVATE+KEY+";

  private final byte[] seed;
  private final KeyPair keys;
  private final VerifierKey verifierKey;

  private SigningKey(byte[] seed, KeyPair keys, VerifierKey verifierKey) {
    this.seed = seed;
    this.keys = keys;
    this.verifierKey = verifierKey;
  }

  /**
   * Makes a new key.
   *
   * @throws IllegalArgumentException when the name cannot be a key's
   */
  public static SigningKey generate(String keyName, SignatureType type, SecureRandom random) {
    byte[] seed = new byte[Algorithm.SEED_BYTES];
    random.nextBytes(seed);
    return ofSeed(keyName, type, seed);
  }

  /** Reads {@link #secretText}. The id must fit the key that the seed gives. */
  public static SigningKey parse(String secretText) throws MalformedNoteException {
    if (!secretText.startsWith(PREFIX)) {
      throw new MalformedNoteException("A private key starts with " + PREFIX);
    }
    String[] parts = secretText.substring(PREFIX.length()).split("\\+", 3);
    if (parts.length != 3) {
      throw new MalformedNoteException("A private key has a name, an id and base64 with plus signs between them");
    }
    byte[] typed = NoteGrammar.base64(parts[2]).orElse(new byte[0]);
    Optional<SignatureType> type = typed.length == 0 ? Optional.empty() : SignatureType.of(typed[0]);
    if (typed.length != 1 + Algorithm.SEED_BYTES
        || type.isEmpty()
        || !NoteGrammar.isKeyName(parts[0])
        || !CosignedMessage.canName(type.get(), parts[0])) {
      throw new MalformedNoteException("The private key is not a name and the base64 of a known type and 32 bytes");
    }
    SigningKey key = ofSeed(parts[0], type.get(), Arrays.copyOfRange(typed, 1, typed.length));
    if (!VerifierKey.hexId(key.verifierKey.keyId()).equals(parts[1])) {
      throw new MalformedNoteException("The id of the private key does not fit its name and seed");
    }
    return key;
  }

  private static SigningKey ofSeed(String keyName, SignatureType type, byte[] seed) {
    KeyPair keys = type.algorithm().keyPair(seed);
    byte[] raw = type.algorithm().rawPublicKey(keys.getPublic());
    return new SigningKey(seed, keys, VerifierKey.of(keyName, type, raw));
  }

  public VerifierKey verifierKey() {
    return verifierKey;
  }

  @Override
  public byte[] publicKey() {
    return verifierKey.publicKey();
  }

  @Override
  public byte[] sign(byte[] message) {
    return verifierKey.type().algorithm().sign(keys.getPrivate(), message);
  }

  /** The private key itself, for a file that only its owner can read ({@link KeyFile}). */
  public String secretText() {
    return PREFIX
        + verifierKey.keyName()
        + '+'
        + VerifierKey.hexId(verifierKey.keyId())
        + '+'
        + VerifierKey.typedBase64(verifierKey.type(), seed);
  }

  /** Name and id, never the secret. */
  @Override
  public String toString() {
    return "SigningKey[" + verifierKey.keyName() + '+' + HexFormat.of().toHexDigits(verifierKey.keyId()) + ']';
  }
}
