package org.plainview.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Real processes: shells that do what a service might. */
@Timeout(60)
class SupervisorTest {

  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  @TempDir private Path folder;

  @Test
  void aPartThatIsKilledIsStartedAgain() throws Exception {
    Supervisor supervisor = supervisor();
    supervisor.add(part("gateway", "echo started >> " + folder.resolve("starts") + "; exec sleep 60", Set.of()));
    supervisor.awaitHealthy();
    long first = pid();
    ProcessHandle.of(first).orElseThrow().destroyForcibly();
    Thread stopper = stopWhen(supervisor, () -> Files.readAllLines(folder.resolve("starts")).size() == 2);

    supervisor.run();
    stopper.join();
    supervisor.stopAll();

    assertThat(text()).contains("gateway              ended (exit code 137), starting it again");
    assertThat(Files.readAllLines(folder.resolve("starts"))).hasSize(2);
  }

  @Test
  void aPartThatKeepsCrashingEndsTheStartWithTheEndOfItsLog() throws Exception {
    Supervisor supervisor = supervisor();
    supervisor.add(part("audit-service", "echo the disk is on fire; exit 3", Set.of(), Health.tcp(1)));

    assertThatThrownBy(supervisor::awaitHealthy)
        .isInstanceOf(LaunchException.class)
        .hasMessageContaining("audit-service keeps crashing")
        .hasMessageContaining("the disk is on fire");
    supervisor.stopAll();
  }

  @Test
  void aPartThatNeverAnswersEndsTheStartAfterItsPatience() throws Exception {
    Supervisor supervisor = supervisor();
    supervisor.add(part("kafka", "exec sleep 60", Set.of(), Health.tcp(1)));

    assertThatThrownBy(supervisor::awaitHealthy)
        .isInstanceOf(LaunchException.class)
        .hasMessageContaining("kafka has not become ready within 2 s");
    supervisor.stopAll();
  }

  @Test
  void whatOthersNeedStartsFirstAndStopsLast() throws Exception {
    Path order = folder.resolve("order");
    Supervisor supervisor = supervisor();
    supervisor.add(part("service", traced("service", order), Set.of("postgres")));
    supervisor.add(part("postgres", traced("postgres", order), Set.of()));

    supervisor.awaitHealthy();
    Thread.sleep(300);
    supervisor.stopAll();

    assertThat(Files.readAllLines(order))
        .containsExactly("start postgres", "start service", "stop service", "stop postgres");
  }

  private static String traced(String name, Path order) {
    return "echo start %1$s >> %2$s; trap 'echo stop %1$s >> %2$s; kill $!; exit 0' TERM; sleep 60 & wait"
        .formatted(name, order);
  }

  private Supervisor supervisor() {
    return new Supervisor(
        new Console(new PrintStream(said, true, StandardCharsets.UTF_8)),
        new ChildrenFile(folder.resolve("children")),
        Clock.systemUTC());
  }

  private Part part(String name, String script, Set<String> needs) {
    return part(name, script, needs, () -> true);
  }

  private Part part(String name, String script, Set<String> needs, Health health) {
    return new Part(
        name,
        List.of("/bin/sh", "-c", script),
        Map.of(),
        folder.resolve(name + ".log"),
        0,
        needs,
        health,
        Duration.ofSeconds(2),
        Part.Stop.TERM,
        Part.Account.OWN);
  }

  private interface Condition {
    boolean holds() throws Exception;
  }

  private static Thread stopWhen(Supervisor supervisor, Condition condition) {
    return Thread.ofPlatform()
        .start(
            () -> {
              try {
                while (!condition.holds()) {
                  Thread.sleep(50);
                }
              } catch (Exception e) {
                throw new IllegalStateException(e);
              } finally {
                supervisor.requestStop();
              }
            });
  }

  private long pid() throws Exception {
    return new ChildrenFile(folder.resolve("children")).read().getFirst().pid();
  }

  private String text() {
    return said.toString(StandardCharsets.UTF_8);
  }
}
