package org.plainview.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherCopiesTest {

  @TempDir private Path folder;

  @Test
  void onlyTheCopyThatRunsAndWhatIsNoCopyAreKept() throws Exception {
    Path own = Files.createFile(folder.resolve("launcher-own.jar"));
    Path old = Files.createFile(folder.resolve("launcher-old.jar"));
    Path secrets = Files.createFile(folder.resolve("secrets.properties"));

    LauncherCopies.removeOthers(new Home(folder, folder, folder.resolve("parts")), own);

    assertThat(own).exists();
    assertThat(secrets).exists();
    assertThat(old).doesNotExist();
  }
}
