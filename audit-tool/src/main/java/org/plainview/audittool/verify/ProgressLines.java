package org.plainview.audittool.verify;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.plainview.tlog.verify.Progress;

/** Tells a person how far a verification has come: at most one line in five seconds. For one thread at a time. */
final class ProgressLines implements Progress {
  private static final long INTERVAL = Duration.ofSeconds(5).toNanos();

  private final PrintWriter err;
  private final LongSupplier nanoTime;
  private long last;

  ProgressLines(PrintWriter err, LongSupplier nanoTime) {
    this.err = err;
    this.nanoTime = nanoTime;
    this.last = nanoTime.getAsLong();
  }

  @Override
  public void reached(long done, long total) {
    long now = nanoTime.getAsLong();
    if (now - last >= INTERVAL) {
      last = now;
      err.printf("%d of %d entries verified (%d %%)%n", done, total, 100 * done / total);
      err.flush();
    }
  }
}
