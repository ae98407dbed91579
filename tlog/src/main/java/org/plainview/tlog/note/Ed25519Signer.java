package org.plainview.tlog.note;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Signs notes with type 0x01: Ed25519 over the text. Safe for use by any thread when its key is. */
public final class Ed25519Signer implements NoteSigner {
  private final VerifierKey verifierKey;
  private final RawSigner key;

  /** Throws {@link IllegalArgumentException} for a name that no key can have, or a key that is not Ed25519. */
  public Ed25519Signer(String keyName, RawSigner key) {
    this.verifierKey = VerifierKey.of(keyName, SignatureType.ED25519, key.publicKey());
    this.key = key;
  }

  /** A signer with the name of its key; throws {@link IllegalArgumentException} for a key of another type. */
  public Ed25519Signer(SigningKey key) {
    this(key.verifierKey().keyName(), key);
    if (key.verifierKey().type() != SignatureType.ED25519) {
      throw new IllegalArgumentException("The key is for type " + key.verifierKey().type());
    }
  }

  @Override
  public VerifierKey verifierKey() {
    return verifierKey;
  }

  @Override
  public NoteSignature sign(String text) throws IOException {
    if (!NoteGrammar.isText(text)) {
      throw new IllegalArgumentException("The text of a note ends in a newline and has no other control character");
    }
    byte[] bytes = key.sign(text.getBytes(StandardCharsets.UTF_8));
    if (!verifierKey.verifies(text, bytes)) {
      throw new IOException("The answer of the key " + verifierKey.keyName() + " is not its signature");
    }
    return new NoteSignature(verifierKey.keyName(), verifierKey.keyId(), bytes);
  }
}
