package org.plainview.audit.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.plainview.audit.log.Instance;
import org.plainview.testing.TestDatabase;
import org.plainview.testing.TestLog;
import org.plainview.tlog.note.SignedNote;
import org.plainview.tlog.policy.Policy;
import org.plainview.tlog.tile.DirectoryFiles;
import org.plainview.tlog.tile.LogPath;
import org.plainview.tlog.verify.LogVerifier;
import org.plainview.tlog.verify.Outcome;

/** A log of its own for each test: a database, a folder, and instances that the test opens. */
abstract class OwnLog {

  final TestDatabase database = Instance.database();
  final TestLog files = TestLog.create();
  final Acknowledged acknowledged = new Acknowledged();

  private final List<AutoCloseable> opened = new ArrayList<>();

  LogSetup setup() {
    return LogSetup.of(database, files);
  }

  /** An instance that is closed after the test. Its publisher does not run unless it is started. */
  LogInstance open(LogSetup setup) {
    return closing(LogInstance.open(setup));
  }

  <T extends AutoCloseable> T closing(T opens) {
    opened.add(opens);
    return opens;
  }

  /** Whom outsiders trust. */
  Policy policy() {
    return files.policy();
  }

  /** Verifies what is published as an outsider would, with its entries. */
  Outcome verified() throws IOException, InterruptedException {
    return LogVerifier.of(new DirectoryFiles(files.folder()), policy()).verify();
  }

  /** What is published verifies, whatever of it is published. */
  void assertVerifies() throws IOException, InterruptedException {
    assertThat(verified()).isInstanceOf(Outcome.Verified.class);
  }

  /** What is published verifies, and all that was acknowledged is in it under its index. */
  void assertNothingIsLost() throws IOException, InterruptedException {
    Acknowledged.Missing missing = acknowledged.missing();
    Outcome outcome = LogVerifier.of(new DirectoryFiles(files.folder()), policy()).check(missing).verify();
    assertThat(outcome).isInstanceOf(Outcome.Verified.class);
    assertThat(missing.left()).as("acknowledged, but not in the published log").isEmpty();
  }

  /** The checkpoint that the world sees. */
  SignedNote seen() throws Exception {
    return SignedNote.parse(new DirectoryFiles(files.folder()).read(new LogPath.CheckpointFile()).orElseThrow());
  }

  @AfterEach
  void close() throws Exception {
    for (AutoCloseable one : opened.reversed()) {
      one.close();
    }
    database.close();
  }
}
