package org.plainview.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import org.plainview.tlog.export.ExportFile;
import org.plainview.tlog.note.KeyFile;
import org.plainview.tlog.note.MalformedNoteException;
import org.plainview.tlog.note.SignatureType;
import org.plainview.tlog.note.SigningKey;
import org.plainview.tlog.note.VerifierKey;
import org.plainview.tlog.policy.Policy;
import org.plainview.tlog.policy.PolicyLog;
import org.plainview.tlog.policy.PolicyWitness;

/**
 * Keys of the audit log, of its exports and of the witness beside it, made at the first start and kept; and what
 * everybody needs who wants to verify: the policy, written at every start, since addresses change with the ports, and
 * the public key of exports.
 */
record LogTrust(Path keys, Path policy, Path exportVkey) {

  static final String ORIGIN = "plainview.local/audit";

  private static final String WITNESS = "witness.plainview.local";

  static LogTrust of(Home home) {
    Path folder = home.folder();
    return new LogTrust(folder.resolve("keys"), folder.resolve("log.policy"), folder.resolve("export.vkey"));
  }

  Path logKey() {
    return keys.resolve("log.key");
  }

  Path exportKey() {
    return keys.resolve("export.key");
  }

  Path witnessKey() {
    return keys.resolve("witness.key");
  }

  /** Makes what is missing, and writes the policy and the public key of exports. */
  void prepare(Ports ports) {
    Folders.privateFolder(keys);
    VerifierKey log = key(logKey(), ORIGIN, SignatureType.ED25519);
    VerifierKey witness = key(witnessKey(), WITNESS, SignatureType.ED25519_COSIGNATURE);
    Policy trusted =
        new Policy(
            List.of(new PolicyLog(log, Optional.of(ports.dashboard() + "/api/log"))),
            List.of(new PolicyWitness(WITNESS, witness, Optional.of("http://127.0.0.1:" + ports.witness()))),
            List.of(),
            Optional.of(WITNESS));
    Folders.write(policy, trusted.text());
    VerifierKey export = key(exportKey(), ExportFile.keyName(ORIGIN), SignatureType.ED25519);
    Folders.write(exportVkey, export.encode() + "\n");
  }

  private static VerifierKey key(Path file, String name, SignatureType type) {
    try {
      if (!Files.exists(file)) {
        KeyFile.create(file, SigningKey.generate(name, type, new SecureRandom()));
      }
      return KeyFile.read(file).verifierKey();
    } catch (IOException | MalformedNoteException e) {
      throw new LaunchException("Cannot use the key " + file + ": " + e.getMessage(), e);
    }
  }
}
