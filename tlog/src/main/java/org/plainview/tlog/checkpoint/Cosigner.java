package org.plainview.tlog.checkpoint;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.plainview.tlog.note.CosignedMessage;
import org.plainview.tlog.note.MalformedNoteException;
import org.plainview.tlog.note.NoteSignature;
import org.plainview.tlog.note.NoteSigner;
import org.plainview.tlog.note.RawSigner;
import org.plainview.tlog.note.SignatureType;
import org.plainview.tlog.note.SigningKey;
import org.plainview.tlog.note.VerifierKey;

/**
 * Signs checkpoints with the time: types 0x04 (Ed25519) and 0x06 (ML-DSA-44). A cosignature states that the cosigner
 * has seen this tree and no larger one, and that it is consistent with all that it saw before: whoever calls this has
 * checked that. A log may sign its own checkpoints with 0x06, too. Safe for use by any thread when its key is.
 */
public final class Cosigner implements NoteSigner {
  private final VerifierKey verifierKey;
  private final RawSigner key;
  private final Clock clock;

  /**
   * A cosigner with its name.
   *
   * @throws IllegalArgumentException for a name that no such key can have, a type that is no cosignature, or a key of
   *     another algorithm
   */
  public Cosigner(String keyName, SignatureType type, RawSigner key, Clock clock) {
    if (!type.isCosignature()) {
      throw new IllegalArgumentException("Type " + type + " is no cosignature");
    }
    this.verifierKey = VerifierKey.of(keyName, type, key.publicKey());
    this.key = key;
    this.clock = clock;
  }

  /** A cosigner with the name and type of its key. */
  public Cosigner(SigningKey key, Clock clock) {
    this(key.verifierKey().keyName(), key.verifierKey().type(), key, clock);
  }

  @Override
  public VerifierKey verifierKey() {
    return verifierKey;
  }

  /** Signs a checkpoint; throws {@link IllegalArgumentException} for any other text. */
  @Override
  public NoteSignature sign(String text) throws IOException {
    long time = clock.instant().getEpochSecond();
    byte[] raw = key.sign(message(time, text));
    byte[] bytes = ByteBuffer.allocate(Long.BYTES + raw.length).putLong(time).put(raw).array();
    if (!verifierKey.verifies(text, bytes)) {
      throw new IOException("The answer of the key " + verifierKey.keyName() + " is not its signature");
    }
    return new NoteSignature(verifierKey.keyName(), verifierKey.keyId(), bytes);
  }

  private byte[] message(long time, String text) {
    try {
      return CosignedMessage.of(verifierKey.type(), verifierKey.keyName(), time, text);
    } catch (MalformedNoteException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  /**
   * When a cosignature was made, to the second. Only a cosignature has a time, so ask the type of the key first, and
   * believe it once the key has verified the signature. Empty when it states none: an ML-DSA-44 cosigner may leave the
   * time at zero, and then does not say that the tree was the largest.
   */
  public static Optional<Instant> timeOf(NoteSignature cosignature) {
    byte[] bytes = cosignature.bytes();
    if (bytes.length < Long.BYTES) {
      return Optional.empty();
    }
    long seconds = ByteBuffer.wrap(bytes).getLong();
    boolean stated = seconds > 0 && seconds <= Instant.MAX.getEpochSecond();
    return stated ? Optional.of(Instant.ofEpochSecond(seconds)) : Optional.empty();
  }
}
