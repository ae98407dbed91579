package org.plainview.audit.publish;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** How many entries this instance has seen published, and who waits for more. Safe for use by any thread. */
final class PublishedSize {

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition grown = lock.newCondition();
  private long size;

  void reached(long published) {
    lock.lock();
    try {
      if (published > size) {
        size = published;
        grown.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  /** Whether the entry is published before the time is up. */
  boolean await(long index, Duration atMost) throws InterruptedException {
    lock.lock();
    try {
      long nanos = atMost.toNanos();
      while (size <= index && nanos > 0) {
        nanos = grown.awaitNanos(nanos);
      }
      return size > index;
    } finally {
      lock.unlock();
    }
  }
}
