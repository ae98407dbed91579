package org.plainview.audit.log;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;

/** The size that this instance knows to be durable, and who waits for more. Safe for use by any thread. */
@Component
class Growth {

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition grown = lock.newCondition();
  private long size;

  void reached(long durable) {
    lock.lock();
    try {
      if (durable > size) {
        size = durable;
        grown.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  /** Returns once the size is greater, or the time is up. */
  void await(long greaterThan, Duration atMost) throws InterruptedException {
    lock.lock();
    try {
      long nanos = atMost.toNanos();
      while (size <= greaterThan && nanos > 0) {
        nanos = grown.awaitNanos(nanos);
      }
    } finally {
      lock.unlock();
    }
  }
}
