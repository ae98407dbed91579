package org.plainview.audit.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import org.plainview.audit.Drafts;
import org.plainview.audit.entry.Draft;
import org.plainview.audit.log.Appended;
import org.plainview.testing.TestDatabase;
import org.plainview.testing.TestLog;

/**
 * An instance as a process of its own, which appends and publishes until it ends. It prints {@code started}, a line
 * {@code index id} for each entry once it is acknowledged, and a line {@code state problem} when that changes.
 */
final class PublisherMain {

  /** As after {@code kill -9}, without any clean-up. */
  static final int HALTED = 137;

  private static final int ENTRIES_BEFORE_HALT = 300;

  private static volatile boolean armed;

  private PublisherMain() {}

  /** Address, user and password of the database, folder, key file, policy file, and the step at which to halt or -. */
  public static void main(String[] args) throws Exception {
    Thread.ofPlatform().daemon().start(PublisherMain::endWithTheParent);
    TestDatabase database = new TestDatabase("", args[0], args[1], args[2]);
    PublishProperties properties =
        new PublishProperties(
            TestLog.ORIGIN,
            List.of(LogSetup.key(Path.of(args[4]))),
            null,
            Path.of(args[5]),
            Duration.ofMillis(20),
            200,
            Duration.ofSeconds(5),
            true);
    Optional<Step> halt = args[6].equals("-") ? Optional.empty() : Optional.of(Step.valueOf(args[6]));
    Steps steps =
        step -> {
          if (armed && halt.filter(step::equals).isPresent()) {
            Runtime.getRuntime().halt(HALTED);
          }
        };
    run(
        LogInstance.open(
            new LogSetup(
                database, Path.of(args[3]), properties, steps, UnaryOperator.identity(), Clock.systemUTC())));
  }

  private static void run(LogInstance instance) throws InterruptedException {
    instance.publisher().start();
    System.out.println("started");
    LogStatus status = instance.publisher().status();
    int given = 0;
    while (true) {
      given += append(instance);
      armed = given >= ENTRIES_BEFORE_HALT;
      // Enough for the publisher always to have work, and for the log to be verified quickly.
      Thread.sleep(10);
      LogStatus now = instance.publisher().status();
      if (!now.equals(status)) {
        System.out.println(now.state() + " " + now.problem());
        status = now;
      }
    }
  }

  private static int append(LogInstance instance) {
    Map<UUID, CompletableFuture<Appended>> asked = new LinkedHashMap<>();
    for (int i = 0; i < 20; i++) {
      Draft draft = Drafts.draft();
      asked.put(draft.id(), instance.log().append(draft));
    }
    int given = 0;
    for (Map.Entry<UUID, CompletableFuture<Appended>> one : asked.entrySet()) {
      if (one.getValue().join() instanceof Appended.At at) {
        System.out.println(at.index() + " " + one.getKey());
        given++;
      }
    }
    return given;
  }

  private static void endWithTheParent() {
    try {
      while (System.in.read() >= 0) {
        // Until the parent is gone.
      }
    } catch (IOException e) {
      // As gone.
    }
    Runtime.getRuntime().halt(1);
  }
}
