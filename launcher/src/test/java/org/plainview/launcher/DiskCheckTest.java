package org.plainview.launcher;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DiskCheckTest {

  @Test
  void aFullDiskIsSaidInMebibytesWithWhatToDo() {
    assertThatThrownBy(() -> DiskCheck.requireSpace(Path.of("/data"), path -> 300L << 20))
        .isInstanceOf(LaunchException.class)
        .hasMessageContaining("Only 300 MiB")
        .hasMessageContaining("PLAINVIEW_HOME");
  }

  @Test
  void oneGibibyteIsEnough() {
    assertThatCode(() -> DiskCheck.requireSpace(Path.of("/data"), path -> 1L << 30)).doesNotThrowAnyException();
  }
}
