package org.plainview.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.plainview.bench.load.OpenLoop.Timed;

class OpenLoopTest {

  private static final long MS = 1_000_000;

  private final FakeTime time = new FakeTime();
  private final OpenLoop loop = new OpenLoop(time);
  private final Schedule fourIn20Ms = new Schedule(200, Duration.ofMillis(20));

  private static final class FakeTime implements Ticker {

    private long nanos = 5_000;

    @Override
    public long nanos() {
      return nanos;
    }

    @Override
    public void sleepUntil(long until) {
      nanos = Math.max(nanos, until);
    }
  }

  private CompletableFuture<Integer> answerAfter(long ms, int answer) {
    time.nanos += ms * MS;
    return CompletableFuture.completedFuture(answer);
  }

  @Test
  void callsWhenItIsDue() throws InterruptedException {
    List<Long> begun = new ArrayList<>();

    List<Timed<Integer>> calls =
        loop.run(
            fourIn20Ms,
            i -> {
              begun.add(time.nanos() - 5_000);
              return answerAfter(1, i);
            });

    assertThat(begun).containsExactly(0L, 5 * MS, 10 * MS, 15 * MS);
    assertThat(calls).extracting(Timed::tookNanos).containsOnly(MS);
    assertThat(calls).extracting(Timed::lateNanos).containsOnly(0L);
    assertThat(calls).extracting(call -> call.answer().orElseThrow()).containsExactly(0, 1, 2, 3);
  }

  @Test
  void aStallCountsForEveryCallThatWasDueDuringIt() throws InterruptedException {
    List<Timed<Integer>> calls = loop.run(fourIn20Ms, i -> answerAfter(i == 0 ? 12 : 1, i));

    assertThat(calls).extracting(Timed::tookNanos).containsExactly(12 * MS, 8 * MS, 4 * MS, MS);
    assertThat(calls).extracting(Timed::lateNanos).containsExactly(0L, 7 * MS, 3 * MS, 0L);
  }

  @Test
  void doesNotWaitForAnAnswerBeforeTheNextCall() throws InterruptedException {
    List<CompletableFuture<Integer>> open = new ArrayList<>();

    List<Timed<Integer>> calls =
        loop.run(
            fourIn20Ms,
            i -> {
              open.add(new CompletableFuture<>());
              if (i == 3) {
                time.nanos += MS;
                open.forEach(one -> one.complete(7));
              }
              return open.get(i);
            });

    assertThat(calls).extracting(Timed::tookNanos).containsExactly(16 * MS, 11 * MS, 6 * MS, MS);
  }

  @Test
  void aCallThatFailsHasATimeAndNoAnswer() throws InterruptedException {
    List<Timed<Integer>> calls =
        loop.run(
            new Schedule(1, Duration.ofSeconds(1)),
            _ -> {
              time.nanos += 3 * MS;
              return CompletableFuture.failedFuture(new IOException("gone"));
            });

    assertThat(calls).singleElement().satisfies(call -> assertThat(call.answer()).isEmpty());
    assertThat(calls).extracting(Timed::tookNanos).containsExactly(3 * MS);
  }
}
