package org.plainview.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plainview.tlog.note.KeyFile;
import org.plainview.tlog.note.SignatureType;
import org.plainview.tlog.note.SigningKey;
import org.plainview.tlog.policy.Policy;
import org.plainview.tlog.policy.PolicyLog;
import org.springframework.test.context.DynamicPropertyRegistry;

/**
 * What an audit service under test needs besides a database: a folder for the files of its log, and a key.
 *
 * @param folder of the log's files; the key's file lies beside it
 */
public record TestLog(Path folder, Path keyFile, SigningKey key) {

  public static final String ORIGIN = "plainview.test/audit";

  /** A log of its own, in a temporary folder. */
  public static TestLog create() {
    try {
      Path folder = Files.createTempDirectory("plainview-log-");
      SigningKey key = SigningKey.generate(ORIGIN, SignatureType.ED25519, new SecureRandom());
      KeyFile.create(folder.resolve("log.key"), key);
      return new TestLog(folder.resolve("log"), folder.resolve("log.key"), key);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Points the service of a test at it. */
  public void register(DynamicPropertyRegistry registry) {
    registry.add("plainview.log.origin", () -> ORIGIN);
    registry.add("plainview.log.directory", folder::toString);
    registry.add("plainview.log.keys[0].file", keyFile::toString);
    registry.add("plainview.log.interval", () -> "50ms");
  }

  /** The same for a service in a process of its own. */
  public Map<String, String> environment() {
    return Map.of(
        "PLAINVIEW_LOG_ORIGIN", ORIGIN,
        "PLAINVIEW_LOG_DIRECTORY", folder.toString(),
        "PLAINVIEW_LOG_KEYS_0_FILE", keyFile.toString());
  }

  /** Trusts the key, and asks for no witness. */
  public Policy policy() {
    return new Policy(List.of(new PolicyLog(key.verifierKey())), List.of(), List.of(), Optional.empty());
  }
}
