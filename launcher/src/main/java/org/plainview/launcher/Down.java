package org.plainview.launcher;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Stops a run from another terminal. */
final class Down {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private Down() {}

  static void run(Home home, Console console) throws InterruptedException {
    Optional<ProcessHandle> launcher = RunLock.holder(home.lock()).flatMap(ProcessHandle::of);
    if (launcher.isEmpty()) {
      new ChildrenFile(home.children()).endLeftovers(console);
      console.say("Nothing is running in " + home.folder());
      return;
    }
    launcher.get().destroy();
    try {
      launcher.get().onExit().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      console.say("Stopped.");
    } catch (TimeoutException | ExecutionException e) {
      throw new LaunchException(
          "The run (process " + launcher.get().pid() + ") has not stopped within " + PATIENCE.toSeconds() + " s");
    }
  }
}
