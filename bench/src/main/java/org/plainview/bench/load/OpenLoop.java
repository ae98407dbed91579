package org.plainview.bench.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;

/** Makes calls when they are due, however long the earlier ones take, and waits for every answer at the end. */
public final class OpenLoop {

  private final Ticker ticker;

  public OpenLoop(Ticker ticker) {
    this.ticker = ticker;
  }

  /**
   * One call.
   *
   * @param lateNanos how long after it was due it was begun: the load generator's own failing
   * @param tookNanos from when it was due until it was answered, {@code lateNanos} included
   * @param answer empty when the call failed
   */
  public record Timed<T>(long lateNanos, long tookNanos, Optional<T> answer) {}

  /**
   * @param call begins the call with the number given, from 0, and does not wait for its answer
   */
  public <T> List<Timed<T>> run(Schedule schedule, IntFunction<CompletableFuture<T>> call)
      throws InterruptedException {
    List<CompletableFuture<Timed<T>>> calls = new ArrayList<>(schedule.count());
    long start = ticker.nanos();
    for (int i = 0; i < schedule.count(); i++) {
      long due = start + schedule.dueNanos(i);
      ticker.sleepUntil(due);
      long lateNanos = ticker.nanos() - due;
      calls.add(
          call.apply(i)
              .handle(
                  (answer, _) -> new Timed<>(lateNanos, ticker.nanos() - due, Optional.ofNullable(answer))));
    }
    return calls.stream().map(CompletableFuture::join).toList();
  }
}
