package org.plainview.audit.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plainview.audit.store.StoreConfigurationTest.Stores;
import org.plainview.tlog.tile.LogStore;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class DirectoryStartTest {

  /** Opens a directory as the service does. */
  static final class Main {
    public static void main(String[] arguments) {
      new ApplicationContextRunner()
          .withUserConfiguration(Stores.class)
          .withPropertyValues("plainview.log.directory=" + arguments[0])
          .run(context -> System.out.println("opened " + context.getBean(LogStore.class)));
    }
  }

  @Test
  void aServiceWithADirectoryLoadsNothingOfTheObjectStoresClient(@TempDir Path folder) throws Exception {
    Path output = folder.resolve("output");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Main.class.getName(),
                folder.resolve("log").toString())
            .redirectErrorStream(true)
            .redirectOutput(new File(output.toString()))
            .start();

    assertThat(process.waitFor()).isZero();
    String loaded = Files.readString(output);
    assertThat(loaded).contains("opened ").contains("org.plainview.tlog.tile.DirectoryFiles");
    assertThat(loaded.lines().filter(line -> line.contains("software.amazon"))).isEmpty();
  }
}
