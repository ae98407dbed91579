package org.plainview.audit.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plainview.tlog.policy.Policy;
import org.plainview.tlog.tile.LogPath;
import org.plainview.tlog.tile.LogStore;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Instances that append to and publish one log at the same time. */
class TwoInstancesIT extends OwnLog {

  private Policy policy;
  private LogSetup setup;

  @BeforeEach
  void needAWitness() throws IOException {
    TestWitness witness = closing(TestWitness.start("w1", files.key().verifierKey()));
    policy = TestWitness.policy(1, List.of(files.key().verifierKey()), witness);
    Path file = Files.writeString(files.keyFile().resolveSibling("policy"), policy.text());
    setup = setup().policy(file);
  }

  @Override
  Policy policy() {
    return policy;
  }

  @Test
  void writeOneLogUnderLoadWhileMoreOfThemComeAndGo() throws Exception {
    SeenCheckpoints seen = closing(new SeenCheckpoints(files.folder()));
    LogInstance one = open(setup);
    LogInstance other = open(setup);
    one.publisher().start();
    other.publisher().start();
    CompletableFuture<Void> load = CompletableFuture.allOf(load(one), load(one), load(other), load(other));
    while (!load.isDone()) {
      try (LogInstance passing = LogInstance.open(setup)) {
        passing.publisher().start();
        acknowledged.append(passing.log(), 5);
      }
    }
    load.get();

    long last = one.writer().leaves().size() - 1;
    assertThat(one.published().awaitPublished(last, Duration.ofSeconds(60))).isTrue();
    assertThat(other.published().awaitPublished(last, Duration.ofSeconds(60))).isTrue();
    assertThat(acknowledged.size()).isEqualTo((int) last + 1);
    assertNothingIsLost();
    seen.assertOneHistory(policy);
    assertThat(seen.count()).isGreaterThan(3);
  }

  @Test
  void oneThatWasOvertakenAtAnyStepSaysThatAllIsWell() throws Exception {
    LogInstance fast = open(setup);
    for (Step step : List.of(Step.ENTRIES_READ, Step.TILES_WRITTEN, Step.TREE_EXTENDED, Step.SIGNED, Step.COSIGNED)) {
      AtomicInteger times = new AtomicInteger();
      LogInstance slow = open(setup.steps(reached -> overtake(fast, reached == step && times.getAndIncrement() == 0)));
      acknowledged.append(slow.log(), 130);

      slow.round();

      assertThat(times.get()).as("rounds that were overtaken").isPositive();
      assertThat(slow.published().view().state()).as("after %s", step).isEqualTo("PUBLISHING");
      slow.publish();
      assertNothingIsLost();
    }
  }

  @Test
  void oneThatWasOvertakenWhileItWroteItsFilesGoesOn() throws Exception {
    LogInstance fast = open(setup);
    acknowledged.append(fast.log(), 200);
    fast.publish();
    LogInstance slow = open(setup.store(store -> overtakenWhileWriting(store, fast)));
    acknowledged.append(slow.log(), 10);

    slow.round();

    assertNothingIsLost();
  }

  @Test
  void whatOneWroteLateAfterItHadLostTheLockIsPutRight() throws Exception {
    LogInstance other = open(setup);
    AtomicReference<LogInstance> stalled = new AtomicReference<>();
    stalled.set(open(setup.store(store -> stallingAtTheCheckpoint(store, stalled::get, other))));
    acknowledged.append(other.log(), 7);
    assertThatThrownBy(() -> stalled.get().round())
        .isInstanceOfAny(DataAccessException.class, TransactionException.class);
    assertThat(PublishedLog.checkpoint(seen()).size()).as("the stale checkpoint").isEqualTo(7);

    other.round();

    assertNothingIsLost();
  }

  @Test
  void oneMayPublishWhileTheStartOfAnotherVerifies() throws Exception {
    LogInstance running = open(setup);
    acknowledged.append(running.log(), 300);
    running.publish();
    LogInstance starting = open(setup.store(store -> growingWhenRead(store, running)));

    starting.check().requireIntact();

    assertThat(running.tree().head().size()).as("while it verified, the log grew").isGreaterThan(310);
    assertNothingIsLost();
  }

  private CompletableFuture<Void> load(LogInstance instance) {
    return CompletableFuture.runAsync(
        () -> {
          for (int i = 0; i < 60; i++) {
            acknowledged.append(instance.log(), 20);
          }
        });
  }

  private void overtake(LogInstance fast, boolean now) throws IOException {
    if (now) {
      acknowledged.append(fast.log(), 150);
      fast.publish();
    }
  }

  /** Whose folder of partial files another instance removes just before its own are put in place. */
  private LogStore overtakenWhileWriting(LogStore store, LogInstance fast) {
    return new ForwardingStore(store) {
      @Override
      public void writeAll(Map<LogPath, byte[]> files) throws IOException {
        if (fast.tree().head().size() == 200) {
          acknowledged.append(fast.log(), 100);
          fast.publish();
          throw new IOException("No such file or directory");
        }
        super.writeAll(files);
      }
    };
  }

  /** As a process that was stopped for so long that the database has ended its session. */
  private LogStore stallingAtTheCheckpoint(LogStore store, Supplier<LogInstance> stalled, LogInstance other) {
    return new ForwardingStore(store) {
      @Override
      public void writeAll(Map<LogPath, byte[]> files) throws IOException {
        if (files.containsKey(new LogPath.CheckpointFile())) {
          stalled.get().writer().kill();
          acknowledged.append(other.log(), 3);
          other.publish();
        }
        super.writeAll(files);
      }
    };
  }

  private LogStore growingWhenRead(LogStore store, LogInstance running) {
    return new ForwardingStore(store) {
      @Override
      public Optional<byte[]> read(LogPath path) throws IOException {
        acknowledged.append(running.log(), 10);
        running.publish();
        return super.read(path);
      }
    };
  }
}
