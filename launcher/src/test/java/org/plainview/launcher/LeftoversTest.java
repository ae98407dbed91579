package org.plainview.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoversTest {

  private static final Console SILENT = new Console(new PrintStream(OutputStream.nullOutputStream()));

  @TempDir private Path folder;

  @Test
  void aChildOfAKilledRunIsEnded() throws Exception {
    Process left = new ProcessBuilder("sleep", "60").start();
    Path file = folder.resolve("children");
    Files.write(file, List.of("gateway " + left.pid() + " " + left.info().startInstant().orElseThrow()));

    new ChildrenFile(file).endLeftovers(SILENT);

    // The process may be gone before its own handle has heard of it; left alone it would sleep on.
    assertThat(left.waitFor(10, TimeUnit.SECONDS)).as("the child of the killed run has been ended").isTrue();
  }

  @Test
  void anotherProcessThatHasGotTheSameNumberIsNeverTouched() throws Exception {
    Process foreign = new ProcessBuilder("sleep", "60").start();
    try {
      Path file = folder.resolve("children");
      Files.write(file, List.of("gateway " + foreign.pid() + " " + Instant.parse("2020-01-01T00:00:00Z")));

      new ChildrenFile(file).endLeftovers(SILENT);

      assertThat(foreign.isAlive()).isTrue();
    } finally {
      foreign.destroyForcibly();
    }
  }

  @Test
  void theLockOfAKilledRunBlocksNobody() throws Exception {
    Path file = folder.resolve("lock");
    Files.writeString(file, "999999");

    assertThat(RunLock.holder(file)).isEmpty();
    try (RunLock _ = RunLock.take(file)) {
      assertThat(Files.readString(file)).isEqualTo(String.valueOf(ProcessHandle.current().pid()));
    }
  }

  @Test
  void aSecondRunIsRefused() {
    Path file = folder.resolve("lock");
    try (RunLock _ = RunLock.take(file)) {
      assertThatThrownBy(() -> RunLock.take(file))
          .isInstanceOf(LaunchException.class)
          .hasMessageContaining("already running")
          .hasMessageContaining("./plainview down");
    }
  }
}
