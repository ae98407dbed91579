package org.plainview.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plainview.tlog.export.ExportFile;
import org.plainview.tlog.note.KeyFile;
import org.plainview.tlog.note.SignatureType;
import org.plainview.tlog.note.SigningKey;
import org.plainview.tlog.policy.Policy;
import org.plainview.tlog.policy.PolicyLog;
import org.springframework.test.context.DynamicPropertyRegistry;

/**
 * What an audit service under test needs besides a database: a folder for the files of its log, a key, and one for
 * exports.
 *
 * @param folder of the log's files; the keys' files lie beside it
 */
public record TestLog(Path folder, Path keyFile, SigningKey key, Path exportKeyFile, SigningKey exportKey) {

  public static final String ORIGIN = "plainview.test/audit";

  /** A log of its own, in a temporary folder. */
  public static TestLog create() {
    try {
      Path folder = Files.createTempDirectory("plainview-log-");
      Path keyFile = folder.resolve("log.key");
      SigningKey key = SigningKey.generate(ORIGIN, SignatureType.ED25519, new SecureRandom());
      KeyFile.create(keyFile, key);
      Path exportKeyFile = folder.resolve("export.key");
      SigningKey exportKey =
          SigningKey.generate(ExportFile.keyName(ORIGIN), SignatureType.ED25519, new SecureRandom());
      KeyFile.create(exportKeyFile, exportKey);
      return new TestLog(folder.resolve("log"), keyFile, key, exportKeyFile, exportKey);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Points the service of a test at it. */
  public void register(DynamicPropertyRegistry registry) {
    registry.add("plainview.log.origin", () -> ORIGIN);
    registry.add("plainview.log.directory", folder::toString);
    registry.add("plainview.log.keys[0].file", keyFile::toString);
    registry.add("plainview.log.export-key.file", exportKeyFile::toString);
    registry.add("plainview.log.interval", () -> "50ms");
  }

  /** The same for a service in a process of its own. */
  public Map<String, String> environment() {
    return Map.of(
        "PLAINVIEW_LOG_ORIGIN", ORIGIN,
        "PLAINVIEW_LOG_DIRECTORY", folder.toString(),
        "PLAINVIEW_LOG_KEYS_0_FILE", keyFile.toString(),
        "PLAINVIEW_LOG_EXPORTKEY_FILE", exportKeyFile.toString());
  }

  /** Trusts the key of the log, and asks for no witness. */
  public Policy policy() {
    return new Policy(List.of(new PolicyLog(key.verifierKey())), List.of(), List.of(), Optional.empty());
  }
}
