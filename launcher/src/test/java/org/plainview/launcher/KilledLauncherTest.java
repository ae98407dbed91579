package org.plainview.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class KilledLauncherTest {

  @TempDir private Path folder;

  /** A run with one part, in a process of its own. */
  static final class Run {

    public static void main(String[] arguments) throws InterruptedException {
      Path folder = Path.of(arguments[0]);
      try (RunLock _ = RunLock.take(folder.resolve("lock"))) {
        Supervisor supervisor =
            new Supervisor(
                new Console(new PrintStream(System.out, true)),
                new ChildrenFile(folder.resolve("children")),
                Clock.systemUTC());
        supervisor.add(
            new Part(
                "kafka", List.of("/bin/sleep", "300"), Map.of(), folder.resolve("log"), 0, Set.of(), () -> true,
                Duration.ofSeconds(5), Part.Stop.TERM, Part.Account.OWN));
        supervisor.awaitHealthy();
        Files.createFile(folder.resolve("up"));
        supervisor.run();
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  static boolean childrenAreTethered() {
    return !Tether.ofTool().isEmpty();
  }

  @Test
  @EnabledIf("childrenAreTethered")
  void aLauncherThatIsKilledTakesItsPartsAndItsLockWithIt() throws Exception {
    Process run =
        new ProcessBuilder(
                Jvm.JAVA, "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"), Run.class.getName(),
                folder.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("out").toFile())
            .start();
    while (!Files.exists(folder.resolve("up"))) {
      assertThat(run.isAlive()).as(() -> read("out")).isTrue();
      Thread.sleep(50);
    }
    assertThat(RunLock.holder(folder.resolve("lock"))).contains(run.pid());
    ProcessHandle part = new ChildrenFile(folder.resolve("children")).read().getFirst().process().orElseThrow();

    run.destroyForcibly().waitFor();
    part.onExit().get(10, TimeUnit.SECONDS);

    assertThat(part.isAlive()).isFalse();
    assertThat(RunLock.holder(folder.resolve("lock"))).isEqualTo(Optional.empty());
  }

  private String read(String file) {
    try {
      return Files.readString(folder.resolve(file));
    } catch (IOException e) {
      return "";
    }
  }
}
