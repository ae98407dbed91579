package org.plainview.launcher;

/** One question about a part's health, asked off the main thread. */
final class Probe {

  private volatile boolean done;
  private volatile boolean ready;

  Probe(Health health) {
    Thread.ofVirtual()
        .start(
            () -> {
              try {
                ready = health.isReady();
                if (!ready) {
                  Thread.sleep(150);
                }
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              } finally {
                done = true;
              }
            });
  }

  boolean isDone() {
    return done;
  }

  boolean isReady() {
    return ready;
  }
}
