package org.plainview.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(50)
class ToolTest {

  private static final Duration LONG = Duration.ofSeconds(40);

  @TempDir private Path folder;

  @Test
  void outputAndComplaintsAreKeptApart() throws Exception {
    Path log = folder.resolve("log");

    assertThat(Tool.output("Asking", shell("echo {}; echo careful >&2"), log, LONG)).isEqualTo("{}\n");
    assertThat(Files.readString(log)).isEqualTo("careful\n");
  }

  @Test
  void whatNeverAnswersIsEnded() {
    assertThatThrownBy(
            () -> Tool.output("Asking", shell("exec sleep 60"), folder.resolve("log"), Duration.ofMillis(200)))
        .isInstanceOf(LaunchException.class)
        .hasMessageContaining("Asking failed");
  }

  @Test
  void whatRunsOverItsLimitIsEndedAndSaid() {
    assertThatThrownBy(
            () -> Tool.run(shell("exec sleep 60"), Map.of(), folder.resolve("log"), Duration.ofMillis(200)))
        .isInstanceOf(LaunchException.class)
        .hasMessageContaining("has not ended within");
  }

  @Test
  void aFailureNamesItsCodeAndItsLog() {
    Path log = folder.resolve("log");

    assertThatThrownBy(() -> Tool.require("Formatting", shell("exit 4"), Map.of(), log, LONG))
        .isInstanceOf(LaunchException.class)
        .hasMessageContaining("Formatting failed (exit code 4)")
        .hasMessageContaining(log.toString());
  }

  private static List<String> shell(String script) {
    return List.of("/bin/sh", "-c", script);
  }
}
