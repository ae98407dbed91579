package org.plainview.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
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
    Path starts = folder.resolve("starts");
    supervisor.add(
        part("gateway", "echo started >> " + starts + "; exec sleep 60", Set.of(), () -> Files.exists(starts)));
    supervisor.awaitHealthy();
    long first = pid();
    ProcessHandle.of(first).orElseThrow().destroyForcibly();
    Thread stopper = stopWhen(supervisor, () -> Files.readAllLines(starts).size() == 2);

    supervisor.run();
    stopper.join();
    supervisor.stopAll();

    assertThat(text()).contains("gateway              ended (exit code 137), starting it again");
    assertThat(Files.readAllLines(starts)).hasSize(2);
  }

  @Test
  void aPartThatGivesWayIsNicerToOthersThanOneThatDoesNot() throws Exception {
    Supervisor supervisor = supervisor();
    supervisor.add(sayingHowNiceItIs("kafka"));
    supervisor.add(sayingHowNiceItIs("history").givingWay());
    supervisor.awaitHealthy();
    supervisor.stopAll();

    assertThat(niceness("history")).isGreaterThan(niceness("kafka"));
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
  void aPartThatWasReadyAndThenKeepsCrashingEndsTheStartOfTheOthers() throws Exception {
    Supervisor supervisor = supervisor();
    Path crash = folder.resolve("crash");
    supervisor.add(
        part("kafka", "[ -e " + crash + " ] && echo no room && exit 3; echo y > " + folder.resolve("up") + "; exec sleep 60",
            Set.of(), () -> Files.exists(folder.resolve("up"))));
    supervisor.awaitHealthy();
    Files.createFile(crash);
    Files.delete(folder.resolve("up"));
    supervisor.add(part("keycloak", "exec sleep 60", Set.of(), Health.tcp(1), Duration.ofSeconds(60)));
    ProcessHandle.of(pid()).orElseThrow().destroyForcibly();

    assertThatThrownBy(supervisor::awaitHealthy)
        .isInstanceOf(LaunchException.class)
        .hasMessageContaining("kafka keeps crashing")
        .hasMessageContaining("no room");
    supervisor.stopAll();
  }

  @Test
  void aPartThatCrashesSlowlyIsNotWaitedForLongerThanItsPatience() throws Exception {
    Supervisor supervisor = supervisor();
    supervisor.add(part("kafka", "sleep 1.5; exit 3", Set.of(), Health.tcp(1)));

    assertThatThrownBy(supervisor::awaitHealthy)
        .isInstanceOf(LaunchException.class)
        .hasMessageContaining("kafka has not become ready within 2 s");
    supervisor.stopAll();
  }

  @Test
  void partsBecomeReadyBesideOtherWork() throws Exception {
    Supervisor supervisor = supervisor();
    Path up = folder.resolve("up");
    supervisor.add(part("kafka", "echo y > " + up + "; exec sleep 60", Set.of(), () -> Files.exists(up)));
    // It lasts until it sees the part ready, which is never unless the part is started and asked meanwhile.
    Thread work = until(() -> text().contains("kafka                ready"));

    supervisor.startBeside(List.of(work));
    work.join();
    supervisor.stopAll();

    assertThat(text()).contains("kafka                ready");
  }

  @Test
  void aStopIsHeardBesideOtherWork() throws Exception {
    Supervisor supervisor = supervisor();
    Thread work = until(() -> false);
    supervisor.requestStop();

    supervisor.startBeside(List.of(work));

    assertThat(work.isAlive()).isTrue();
    work.interrupt();
    work.join();
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
  void aPartThatRunsButHasStoppedAnsweringIsKilledAndStartsAgain() throws Exception {
    Supervisor supervisor = supervisor();
    Path starts = folder.resolve("starts");
    Path silent = folder.resolve("silent");
    supervisor.add(
        part("gateway", "echo started >> " + starts + "; exec sleep 60", Set.of(), () -> !Files.exists(silent)));
    supervisor.awaitHealthy();
    Files.createFile(silent);
    Thread stopper = stopWhen(supervisor, () -> Files.readAllLines(starts).size() == 2);

    supervisor.run();
    stopper.join();
    supervisor.stopAll();

    assertThat(text()).contains("gateway              runs but has not answered for 2 s, killing it");
  }

  @Test
  void whatOthersNeedStartsFirstAndStopsLast() throws Exception {
    Path order = folder.resolve("order");
    Supervisor supervisor = supervisor();
    supervisor.add(traced("service", order, Set.of("postgres")));
    supervisor.add(traced("postgres", order, Set.of()));

    supervisor.awaitHealthy();
    supervisor.stopAll();

    assertThat(Files.readAllLines(order))
        .containsExactly("start postgres", "start service", "stop service", "stop postgres");
  }

  private Part traced(String name, Path order, Set<String> needs) {
    String script =
        "trap 'echo stop %1$s >> %2$s; kill $!; exit 0' TERM; sleep 60 & echo start %1$s >> %2$s; wait"
            .formatted(name, order);
    return part(name, script, needs, () -> contains(order, "start " + name));
  }

  private static boolean contains(Path file, String line) {
    try {
      return Files.exists(file) && Files.readAllLines(file).contains(line);
    } catch (IOException e) {
      return false;
    }
  }

  private Supervisor supervisor() {
    return new Supervisor(
        new Console(new PrintStream(said, true, StandardCharsets.UTF_8)),
        new ChildrenFile(folder.resolve("children")),
        Clock.systemUTC());
  }

  private Part part(String name, String script, Set<String> needs, Health health) {
    return part(name, script, needs, health, Duration.ofSeconds(2));
  }

  private Part part(String name, String script, Set<String> needs, Health health, Duration patience) {
    return new Part(
        name,
        List.of("/bin/sh", "-c", script),
        Map.of(),
        folder.resolve(name + ".log"),
        0,
        needs,
        health,
        patience,
        Part.Stop.TERM,
        Part.Account.OWN);
  }

  private Part sayingHowNiceItIs(String name) {
    Path file = folder.resolve(name);
    return part(name, "nice > " + file + "; exec sleep 60", Set.of(), () -> file.toFile().length() > 0);
  }

  private int niceness(String name) throws IOException {
    return Integer.parseInt(Files.readString(folder.resolve(name)).strip());
  }

  private interface Condition {
    boolean holds() throws Exception;
  }

  private static Thread stopWhen(Supervisor supervisor, Condition condition) {
    return Thread.ofPlatform()
        .start(
            () -> {
              await(condition);
              supervisor.requestStop();
            });
  }

  private static Thread until(Condition condition) {
    return Thread.ofPlatform().daemon().start(() -> await(condition));
  }

  private static void await(Condition condition) {
    try {
      while (!condition.holds()) {
        Thread.sleep(50);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private long pid() throws Exception {
    return new ChildrenFile(folder.resolve("children")).read().getFirst().pid();
  }

  private String text() {
    return said.toString(StandardCharsets.UTF_8);
  }
}
