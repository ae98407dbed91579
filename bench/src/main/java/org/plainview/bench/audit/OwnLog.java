package org.plainview.bench.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.logging.LogManager;
import org.plainview.audit.AuditApplication;
import org.plainview.audit.log.AuditLog;
import org.plainview.audit.log.DurableLeaves;
import org.plainview.audit.publish.PublishedLog;
import org.plainview.tlog.note.KeyFile;
import org.plainview.tlog.note.SignatureType;
import org.plainview.tlog.note.SigningKey;
import org.plainview.tlog.policy.Policy;
import org.plainview.tlog.policy.PolicyLog;
import org.plainview.tlog.tile.DirectoryFiles;
import org.plainview.tlog.verify.LogVerifier;
import org.plainview.tlog.verify.Outcome;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The audit service itself, in this process, with a database and a folder of its own and no Kafka. */
final class OwnLog implements AutoCloseable {

  private static final String KAFKA = "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration";
  private static final String ORIGIN = "plainview.bench/audit";

  private final Path folder;
  private final SigningKey key;
  private final ConfigurableApplicationContext context;

  OwnLog(String url, String user, String password, Path folder) throws IOException {
    this.folder = folder;
    this.key = SigningKey.generate(ORIGIN, SignatureType.ED25519, new SecureRandom());
    Path keyFile = folder.resolveSibling(folder.getFileName() + ".key");
    Files.deleteIfExists(keyFile);
    KeyFile.create(keyFile, key);
    // The benchmark's own log library is one that says nothing, which Spring Boot cannot configure.
    System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
    LogManager.getLogManager().reset();
    this.context =
        new SpringApplicationBuilder(AuditApplication.class)
            .bannerMode(Banner.Mode.OFF)
            .run(
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--spring.datasource.url=" + url,
                "--spring.datasource.username=" + user,
                "--spring.datasource.password=" + password,
                "--spring.autoconfigure.exclude=" + KAFKA,
                "--plainview.issuer=http://127.0.0.1:1/realms/plainview",
                "--plainview.log.origin=" + ORIGIN,
                "--plainview.log.directory=" + folder,
                "--plainview.log.keys[0].file=" + keyFile);
  }

  AuditLog log() {
    return context.getBean(AuditLog.class);
  }

  long durable() {
    return context.getBean(DurableLeaves.class).size();
  }

  /** Bytes of the entry's leaf. */
  int leafBytes(long index) {
    return context.getBean(DurableLeaves.class).leaves(index, index + 1).getFirst().length;
  }

  boolean awaitPublished(long index, Duration atMost) throws InterruptedException {
    return context.getBean(PublishedLog.class).awaitPublished(index, atMost);
  }

  /** Verifies the whole log from its files alone. */
  Outcome verify() throws IOException, InterruptedException {
    Policy policy =
        new Policy(List.of(new PolicyLog(key.verifierKey())), List.of(), List.of(), Optional.empty());
    return LogVerifier.of(new DirectoryFiles(folder), policy).verify();
  }

  @Override
  public void close() {
    context.close();
  }
}
