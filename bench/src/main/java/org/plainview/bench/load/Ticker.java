package org.plainview.bench.load;

import java.util.concurrent.locks.LockSupport;

/** Time that only goes forward. Thread-safe. */
public interface Ticker {

  /** The machine's own. */
  Ticker SYSTEM =
      new Ticker() {
        @Override
        public long nanos() {
          return System.nanoTime();
        }

        @Override
        public void sleepUntil(long nanos) throws InterruptedException {
          for (long left = nanos - nanos(); left > 0; left = nanos - nanos()) {
            LockSupport.parkNanos(left);
            if (Thread.interrupted()) {
              throw new InterruptedException();
            }
          }
        }
      };

  long nanos();

  /** Returns at once when that moment is over. */
  void sleepUntil(long nanos) throws InterruptedException;
}
