package org.plainview.tlog.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WitnessRaceTest {
  @TempDir Path folder;

  /** The race of the specification: without one step for check and record, the smaller size could be stored last. */
  @Test
  void cosignsOneOfTwoRequestsThatStartFromTheSameSize() throws Exception {
    TestWitness keys = TestWitness.in(folder);
    GrowingLog log = GrowingLog.of("example.com/log", 160);
    Witness witness = keys.open(log);
    witness.add(log.growth(0, 1));

    for (long size = 1; size + 5 < 160; size = last(witness, log)) {
      CyclicBarrier together = new CyclicBarrier(2);
      AddCheckpoint smaller = log.growth(size, size + 1);
      AddCheckpoint larger = log.growth(size, size + 5);
      List<Answer> answers =
          inParallel(
              List.of(
                  () -> {
                    together.await();
                    return witness.add(smaller);
                  },
                  () -> {
                    together.await();
                    return witness.add(larger);
                  }));

      assertThat(answers).filteredOn(Answer.Cosigned.class::isInstance).hasSize(1);
      assertThat(answers)
          .filteredOn(Answer.OtherSize.class::isInstance)
          .containsExactly(new Answer.OtherSize(last(witness, log)));
    }
  }

  @Test
  void givesOneHistoryToManyThreadsOnSeveralStores() throws Exception {
    TestWitness keys = TestWitness.in(folder);
    TwoFacedLog log = new TwoFacedLog();
    List<Callable<Long>> askers = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      Witness witness = keys.open(log.honest);
      int seed = i;
      askers.add(() -> askUntilFull(witness, log, new Random(seed)));
    }
    AtomicBoolean done = new AtomicBoolean();
    try (ExecutorService watcher = Executors.newSingleThreadExecutor()) {
      Witness watched = keys.open(log.honest);
      Future<Long> seen = watcher.submit(() -> watchGrowth(watched, log, done));
      try {
        inParallel(askers);
      } finally {
        done.set(true);
      }
      assertThat(seen.get()).isEqualTo(TwoFacedLog.SIZE);
    }
    log.assertOneHistory();
  }

  private static long askUntilFull(Witness witness, TwoFacedLog log, Random random) throws Exception {
    long known = 0;
    while (known < TwoFacedLog.SIZE) {
      AddCheckpoint request = log.attempt(random, known);
      switch (witness.add(request)) {
        case Answer.Cosigned cosigned -> {
          log.wasCosigned(request);
          known = TestWitness.sizeOf(request.checkpoint());
        }
        case Answer.OtherSize(long size) -> known = size;
        case Answer.Inconsistent fork -> {}
        case Answer unexpected -> throw new AssertionError(unexpected);
      }
    }
    return known;
  }

  /** What a reader sees never shrinks, whatever the writers are at. */
  private static long watchGrowth(Witness witness, TwoFacedLog log, AtomicBoolean done) throws Exception {
    long size = 0;
    boolean last;
    do {
      last = done.get();
      long now = last(witness, log.honest);
      assertThat(now).isGreaterThanOrEqualTo(size);
      size = now;
    } while (!last);
    return size;
  }

  private static long last(Witness witness, GrowingLog log) throws Exception {
    return witness.latest(OriginHash.of(log.origin())).map(TestWitness::sizeOf).orElse(0L);
  }

  private static <T> List<T> inParallel(List<Callable<T>> tasks) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(tasks.size())) {
      List<T> results = new ArrayList<>();
      for (Future<T> task : threads.invokeAll(tasks)) {
        results.add(task.get());
      }
      return results;
    }
  }
}
