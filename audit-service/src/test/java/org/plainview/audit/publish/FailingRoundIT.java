package org.plainview.audit.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plainview.tlog.tile.LogPath;

/** Rounds of publication of which something fails. */
class FailingRoundIT extends OwnLog {

  @Test
  void theNextRoundGoesOnWhateverStepHasFailed() throws Exception {
    AtomicReference<Step> failing = new AtomicReference<>();
    Steps faults =
        step -> {
          if (failing.compareAndSet(step, null)) {
            throw new IOException("Failed after " + step);
          }
        };
    LogInstance instance = open(setup().steps(faults));
    acknowledged.append(instance.log(), 10);
    instance.publish();
    for (Step step : Step.values()) {
      acknowledged.append(instance.log(), 130);
      failing.set(step);
      assertThatIOException().isThrownBy(instance::round).withMessageContaining(step.name());
      assertVerifies();
      instance.check().requireIntact();

      acknowledged.append(instance.log(), 130);
      instance.publish();
      assertNothingIsLost();
    }
  }

  @ParameterizedTest
  @EnumSource(FailingStore.Extent.class)
  void theNextRoundGoesOnWhateverCallOfTheStoreHasFailed(FailingStore.Extent extent) throws Exception {
    AtomicReference<FailingStore> faults = new AtomicReference<>();
    LogInstance instance =
        open(
            setup()
                .store(
                    store -> {
                      faults.set(new FailingStore(store));
                      return faults.get();
                    }));
    acknowledged.append(instance.log(), 10);
    instance.publish();
    int call = 0;
    boolean failed;
    do {
      acknowledged.append(instance.log(), 250);
      faults.get().failAt(++call, extent);
      try {
        instance.round();
      } catch (IOException e) {
        assertVerifies();
      }
      failed = faults.get().heal();
      acknowledged.append(instance.log(), 1);
      instance.publish();
      assertNothingIsLost();
    } while (failed);
    assertThat(call).as("calls of a round that could fail").isGreaterThan(4);
  }

  @Test
  void partialFilesThatCannotBeRemovedDoNotKeepEntriesFromBeingPublished() throws Exception {
    LogInstance instance = open(setup());
    acknowledged.append(instance.log(), 10);
    instance.publish();
    Path partial = files.folder().resolve("tile/0/000.p");
    Files.createDirectories(partial.resolve("not-a-file/inside"));

    acknowledged.append(instance.log(), 300);
    instance.publish();

    assertNothingIsLost();
    assertThat(partial).exists();
  }

  @Test
  void anOlderCheckpointNeverReplacesOneWhoseInstanceEndedBeforeTheDatabaseKnew() throws Exception {
    AtomicReference<ThrowingRunnable> meanwhile = new AtomicReference<>(() -> {});
    LogInstance slow =
        open(
            setup()
                .steps(
                    step -> {
                      if (step == Step.COSIGNED) {
                        meanwhile.getAndSet(() -> {}).run();
                      }
                    }));
    LogInstance dying = open(setup().steps(failingAt(Step.CHECKPOINT_WRITTEN)));
    acknowledged.append(slow.log(), 7);
    meanwhile.set(
        () -> {
          acknowledged.append(dying.log(), 3);
          assertThatIOException().isThrownBy(dying::round);
        });

    slow.round();

    assertThat(PublishedLog.checkpoint(seen()).size()).isEqualTo(10);
    slow.publish();
    assertThat(slow.tree().publication().orElseThrow().size()).isEqualTo(10);
    assertNothingIsLost();
  }

  @Test
  void entriesThatComeDuringARoundGatherForTheNextInsteadOfGettingASignatureEach() throws Exception {
    AtomicReference<ThrowingRunnable> meanwhile = new AtomicReference<>(() -> {});
    LogInstance instance =
        open(
            setup()
                .steps(
                    step -> {
                      if (step == Step.SIGNED) {
                        meanwhile.getAndSet(() -> {}).run();
                      }
                    }));
    acknowledged.append(instance.log(), 3);
    meanwhile.set(() -> acknowledged.append(instance.log(), 1));

    assertThat(instance.round()).as("the next round is due at once").isFalse();
    assertThat(instance.tree().publication().orElseThrow().size()).isEqualTo(3);
    instance.publish();
    assertNothingIsLost();
  }

  @Test
  void aCheckpointThatWentMissingWhileTheServiceRunsComesBack() throws Exception {
    LogInstance instance = open(setup());
    acknowledged.append(instance.log(), 7);
    instance.publish();
    for (String damage : new String[] {"", "not a note"}) {
      Files.writeString(files.folder().resolve("checkpoint"), damage);

      instance.round();

      assertNothingIsLost();
    }
  }

  @Test
  void whatOthersHavePublishedCountsForAnInstanceThatCannot() throws Exception {
    LogInstance failing = open(setup().steps(failingAt(Step.ENTRIES_READ)));
    LogInstance other = open(setup());
    acknowledged.append(other.log(), 7);
    other.publish();
    acknowledged.append(failing.log(), 1);

    assertThatIOException().isThrownBy(failing::round);

    assertThat(failing.published().awaitPublished(6, Duration.ZERO)).isTrue();
    assertThat(failing.published().awaitPublished(7, Duration.ZERO)).isFalse();
  }

  @Test
  void aRoundThatRunsOutOfMemoryIsNotTheLastOne() throws Exception {
    AtomicBoolean failing = new AtomicBoolean(true);
    LogInstance instance =
        open(
            setup()
                .steps(
                    step -> {
                      if (step == Step.TILES_WRITTEN && failing.getAndSet(false)) {
                        throw new OutOfMemoryError("As a test has it");
                      }
                    }));
    acknowledged.append(instance.log(), 7);

    instance.publisher().start();

    assertThat(instance.published().awaitPublished(6, Duration.ofSeconds(60))).isTrue();
    assertThat(failing).isFalse();
    assertNothingIsLost();
  }

  @Test
  void whatKilledWritersLeftBehindGoesAtTheStartWhenItIsOld() throws Exception {
    LogInstance instance = open(setup());
    acknowledged.append(instance.log(), 7);
    instance.publish();
    Path old = Files.writeString(files.folder().resolve("tile/0/000.p/.9.1f.tmp"), "half a tile");
    Path young = Files.writeString(files.folder().resolve(".checkpoint.1f.tmp"), "half a checkpoint");
    Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofDays(2))));

    open(setup()).publisher().start();

    assertThat(old).doesNotExist();
    assertThat(young).as("its writer may still be at work").exists();
    assertThat(files.folder().resolve(new LogPath.TileFile(0, 0, 7).text())).exists();
  }

  private static Steps failingAt(Step failing) {
    return step -> {
      if (step == failing) {
        throw new IOException("Failed after " + step);
      }
    };
  }

  /** What an instance does between two steps of another one. */
  @FunctionalInterface
  private interface ThrowingRunnable {
    void run() throws IOException;
  }
}
