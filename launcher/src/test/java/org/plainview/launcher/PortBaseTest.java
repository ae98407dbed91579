package org.plainview.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortBaseTest {

  @TempDir private Path folder;

  @Test
  void dataThatWereMadeWithOtherPortsAreRefusedWithWhatToDo() {
    Home home = new Home(folder, folder, folder.resolve("parts"));
    PortBase.requireSame(home, new Ports(7400));
    PortBase.note(home, new Ports(7400));

    PortBase.requireSame(home, new Ports(7400));
    assertThat(PortBase.of(home, 1)).isEqualTo(7400);
    assertThatThrownBy(() -> PortBase.requireSame(home, new Ports(9000)))
        .isInstanceOf(LaunchException.class)
        .hasMessageContaining("--port-base 7400")
        .hasMessageContaining("PLAINVIEW_HOME");
  }
}
