package org.plainview.recognition.background;

import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/** Runs a loop on a platform thread from the start of the application to its end. */
public final class BackgroundThread implements SmartLifecycle {

  private static final long STOP_MS = 5_000;

  private final String name;
  private final Runnable loop;
  private final Runnable stopper;
  private @Nullable Thread thread;

  public BackgroundThread(String name, Runnable loop, Runnable stopper) {
    this.name = name;
    this.loop = loop;
    this.stopper = stopper;
  }

  @Override
  public synchronized void start() {
    thread = Thread.ofPlatform().name(name).start(loop);
  }

  @Override
  public synchronized void stop() {
    Thread running = thread;
    if (running == null) {
      return;
    }
    stopper.run();
    try {
      running.join(STOP_MS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    thread = null;
  }

  @Override
  public synchronized boolean isRunning() {
    return thread != null;
  }
}
