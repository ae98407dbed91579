package org.plainview.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VideoFoldersTest {

  @TempDir private Path folder;

  @Test
  void everyFolderStaysAllowedInLaterRuns() {
    Home home = new Home(folder, folder, folder.resolve("parts"));
    assertThat(VideoFolders.of(home)).isEmpty();

    VideoFolders.add(home, Path.of("/srv/videos"));
    VideoFolders.add(home, Path.of("/srv/more"));
    VideoFolders.add(home, Path.of("/srv/videos"));

    assertThat(VideoFolders.of(home)).isEqualTo("/srv/more,/srv/videos");
  }

  @Test
  void aFolderThatTheListCannotHoldIsRefused() {
    Home home = new Home(folder, folder, folder.resolve("parts"));

    assertThatThrownBy(() -> VideoFolders.add(home, Path.of("/srv/a,b")))
        .isInstanceOf(LaunchException.class)
        .hasMessageContaining("comma");
  }
}
