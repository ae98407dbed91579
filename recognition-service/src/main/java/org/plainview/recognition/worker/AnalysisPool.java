package org.plainview.recognition.worker;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.plainview.recognition.pixels.Analyst;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Analyses cameras in the order in which their samples came, each at most once in the queue: a camera with
 * many or slow pictures waits its turn like any other, and a dead one never comes up.
 */
final class AnalysisPool implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(AnalysisPool.class);

  private final BlockingQueue<CameraWatch> waiting = new LinkedBlockingQueue<>();
  private final List<Thread> threads = new ArrayList<>();
  private volatile boolean closed;

  /**
   * @param analysts one thread is started for each, and closes it at its end
   * @param onAnalysed called on that thread
   */
  AnalysisPool(List<Analyst> analysts, Consumer<CameraWatch> onAnalysed) {
    int number = 0;
    for (Analyst analyst : analysts) {
      threads.add(
          Thread.ofPlatform().daemon().name("analyst-" + number++).start(() -> run(analyst, onAnalysed)));
    }
  }

  void submit(CameraWatch watch) {
    waiting.add(watch);
  }

  private void run(Analyst analyst, Consumer<CameraWatch> onAnalysed) {
    try (analyst) {
      while (!closed) {
        CameraWatch watch = waiting.take();
        try {
          watch.analyse(analyst);
          onAnalysed.accept(watch);
        } catch (RuntimeException e) {
          log.error("Analysis of camera {} failed: {}", watch.camera().getCameraId(), e.toString());
        }
      }
    } catch (InterruptedException _) {
      // Only close() interrupts.
    }
  }

  @Override
  public void close() {
    closed = true;
    threads.forEach(Thread::interrupt);
  }
}
