package org.plainview.audit.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** A log whose database ends all sessions, as it does when it is restarted or fails over. */
class DatabaseAwayIT extends OwnLog {

  private final AtomicReference<Step> ending = new AtomicReference<>();
  private final LogInstance instance = open(setup().steps(this::reached));

  private void reached(Step step) {
    if (ending.compareAndSet(step, null)) {
      instance.writer().kill();
    }
  }

  @Test
  void theNextRoundGoesOnWhereverTheSessionsEnded() throws Exception {
    acknowledged.append(instance.log(), 10);
    instance.publish();
    for (Step step : Step.values()) {
      acknowledged.append(instance.log(), 130);
      ending.set(step);
      try {
        instance.round();
      } catch (DataAccessException | TransactionException e) {
        // Which steps need the database is not for this test to know.
      }
      assertThat(ending.get()).as("a step that was not reached").isNull();
      assertVerifies();
      publishAgain();
      acknowledged.tryToAppend(instance.log(), 130);
      instance.publish();
      assertNothingIsLost();
      instance.check().requireIntact();
    }
  }

  @Test
  void whatIsAcknowledgedWhileSessionsEndUnderLoadIsNotLost() throws Exception {
    Random random = new Random(7);
    instance.publisher().start();
    CompletableFuture<Void> load =
        CompletableFuture.runAsync(
            () -> {
              for (int i = 0; i < 150; i++) {
                acknowledged.tryToAppend(instance.log(), 20);
              }
            });
    while (!load.isDone()) {
      Thread.sleep(random.nextInt(40));
      instance.writer().kill();
    }
    load.get();
    while (acknowledged.tryToAppend(instance.log(), 1) == 0) {
      Thread.sleep(20);
    }

    long last = instance.writer().leaves().size() - 1;
    assertThat(instance.published().awaitPublished(last, Duration.ofSeconds(60))).isTrue();
    assertNothingIsLost();
    assertThat(acknowledged.size()).isGreaterThan(20);
  }

  /** Until the pool has no more of the sessions that ended. */
  private void publishAgain() throws IOException {
    for (int attempt = 0; attempt < 10; attempt++) {
      try {
        instance.publish();
        return;
      } catch (DataAccessException | TransactionException e) {
        // The next one is another session.
      }
    }
    instance.publish();
  }
}
