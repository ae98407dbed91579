package org.plainview.audit.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.plainview.tlog.tile.DirectoryFiles;
import org.plainview.tlog.verify.LogVerifier;
import org.plainview.tlog.verify.Outcome;

/** A log on a disk of its own, which fills up. */
class FullDiskIT extends OwnLog {

  private static final String MOUNT = "mount -t tmpfs -o size=1m tmpfs \"%s\"";

  @Test
  void appendsGoOnAndPublicationCatchesUpOnceThereIsRoom() throws Exception {
    Path disk = Files.createDirectory(files.keyFile().resolveSibling("disk"));
    assumeTrue(
        runs("unshare", "-rm", "sh", "-c", MOUNT.formatted(disk)),
        "skipped: this user may not mount a disk of memory in a namespace of its own (unshare -rm)");
    Path policy = Files.writeString(files.keyFile().resolveSibling("policy"), files.policy().text());
    String script =
        "exec unshare -rm sh -c '%s && head -c 500000 /dev/zero > \"%s/filler\" && exec \"$@\"' sh \"$@\""
            .formatted(MOUNT.formatted(disk), disk);
    PublisherProcess process =
        closing(
            PublisherProcess.start(script, database, files, disk.resolve("log"), policy, "-", acknowledged));
    long pid = process.awaitStarted().pid();
    Path seenFromHere = Path.of("/proc", String.valueOf(pid), "root").resolve(Path.of("/").relativize(disk));

    process.await(line -> line.startsWith("FAILING") && line.contains("No space left on device"));
    int before = acknowledged.size();
    assertThat(verified(seenFromHere)).isInstanceOf(Outcome.Verified.class);
    Files.delete(seenFromHere.resolve("filler"));
    process.await(line -> line.startsWith("PUBLISHING"));

    assertThat(verified(seenFromHere)).isInstanceOf(Outcome.Verified.class);
    assertThat(acknowledged.size()).isGreaterThan(before);
  }

  private Outcome verified(Path disk) throws IOException, InterruptedException {
    return LogVerifier.of(new DirectoryFiles(disk.resolve("log")), files.policy())
        .check(acknowledged.missing())
        .verify();
  }

  private static boolean runs(String... command) throws InterruptedException {
    try {
      return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
    } catch (IOException missing) {
      return false;
    }
  }
}
