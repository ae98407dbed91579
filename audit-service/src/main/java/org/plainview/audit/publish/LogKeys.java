package org.plainview.audit.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.plainview.audit.publish.PublishProperties.Key;
import org.plainview.tlog.checkpoint.Cosigner;
import org.plainview.tlog.export.ExportFile;
import org.plainview.tlog.note.CommandSigner;
import org.plainview.tlog.note.Ed25519Signer;
import org.plainview.tlog.note.KeyFile;
import org.plainview.tlog.note.MalformedNoteException;
import org.plainview.tlog.note.NoteSigner;
import org.plainview.tlog.note.RawSigner;
import org.plainview.tlog.note.SignatureType;
import org.plainview.tlog.note.SigningKey;
import org.plainview.tlog.note.VerifierKey;

/** Opens the keys with which the log signs checkpoints, and the one with which it signs exports. */
final class LogKeys {

  private static final Duration COMMAND_LIMIT = Duration.ofSeconds(10);

  private static final String KEYS = "plainview.log.keys";
  private static final String EXPORT_KEY = "plainview.log.export-key";

  private LogKeys() {}

  /**
   * @throws IllegalStateException that says which key cannot be used, and why
   */
  static List<NoteSigner> open(PublishProperties properties, Clock clock) {
    List<NoteSigner> signers = new ArrayList<>();
    for (Key key : properties.keys()) {
      NoteSigner signer = signer(KEYS, key, clock);
      if (!signer.verifierKey().keyName().equals(properties.origin())) {
        throw new IllegalStateException(
            "The log is called %s, but a key of plainview.log.keys has the name %s"
                .formatted(properties.origin(), signer.verifierKey().keyName()));
      }
      signers.add(signer);
    }
    // Other types are additions: every client of the public formats knows this one.
    if (signers.stream().noneMatch(signer -> signer.verifierKey().type() == SignatureType.ED25519)) {
      throw new IllegalStateException("plainview.log.keys must hold an Ed25519 key of type 0x01");
    }
    return List.copyOf(signers);
  }

  /**
   * Opens the key that signs exports.
   *
   * @throws IllegalStateException also when it is a key that could sign checkpoints: such a key signs nothing else
   */
  static ExportKey openExportKey(PublishProperties properties, List<NoteSigner> logKeys, Clock clock) {
    Key key = properties.exportKey();
    if (key == null) {
      return new ExportKey(null);
    }
    NoteSigner signer = signer(EXPORT_KEY, key, clock);
    VerifierKey known = signer.verifierKey();
    String name = ExportFile.keyName(properties.origin());
    if (known.type() != SignatureType.ED25519 || !known.keyName().equals(name)) {
      throw new IllegalStateException("%s must be an Ed25519 key of type 0x01 called %s".formatted(EXPORT_KEY, name));
    }
    if (logKeys.stream().anyMatch(logKey -> logKey.verifierKey().hasSamePublicKeyAs(known))) {
      throw new IllegalStateException(EXPORT_KEY + " must not be a key that signs checkpoints");
    }
    return new ExportKey(signer);
  }

  private static NoteSigner signer(String setting, Key key, Clock clock) {
    Path file = key.file();
    List<String> command = key.command();
    String vkey = key.vkey();
    try {
      if (file != null && command == null) {
        SigningKey read = KeyFile.read(file);
        return signer(read.verifierKey(), read, clock);
      }
      if (file == null && command != null && vkey != null) {
        VerifierKey known = VerifierKey.parse(vkey);
        return signer(known, new CommandSigner(command, known.publicKey(), COMMAND_LIMIT), clock);
      }
    } catch (IOException e) {
      throw new IllegalStateException(
          "Cannot read the key %s: %s. Make one with: plainview audit keygen".formatted(file, e), e);
    } catch (MalformedNoteException e) {
      throw new IllegalStateException(
          "A key of %s (%s) is no key: %s".formatted(setting, file == null ? "vkey" : file, e.getMessage()), e);
    }
    throw new IllegalStateException("Each key of %s needs a file, or a command and its vkey".formatted(setting));
  }

  private static NoteSigner signer(VerifierKey key, RawSigner raw, Clock clock) {
    return switch (key.type()) {
      case ED25519 -> new Ed25519Signer(key.keyName(), raw);
      case ML_DSA_44_COSIGNATURE -> new Cosigner(key.keyName(), key.type(), raw, clock);
      case ED25519_COSIGNATURE ->
          throw new IllegalStateException("A log signs with a key of type 0x01 or 0x06, not 0x04");
    };
  }
}
