package org.plainview.watchlist.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plainview.watchlist.evaluation.Conditions.START;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.plainview.crowd.level.Level;
import org.plainview.watchlist.evaluation.Rehearsal.Firing;
import org.plainview.watchlist.watch.Quantity;

class RehearsalTest {

  private static final Duration STEP = Duration.ofSeconds(10);

  private final Rehearsal rehearsal =
      new Rehearsal(Conditions.armed(Conditions.condition(Quantity.COUNT, 50, 40, 30, 20, Level.WATCH)), STEP, START);

  @Test
  void tellsWhenTheWatchWouldHaveStoodAndItsPeak() {
    show(0, 30, 60, 70, 80, 60, 45, 30, 30, 30, 30);

    assertThat(rehearsal.firings()).containsExactly(new Firing(at(2), at(9), 80.0));
    assertThat(rehearsal.evaluated()).isEqualTo(11);
  }

  @Test
  void whatStillStandsHasNoEnd() {
    show(60, 60, 60, 60, 90, 45);

    assertThat(rehearsal.firings()).containsExactly(new Firing(at(0), null, 90.0));
  }

  @Test
  void whatIsNotSeenNeitherRaisesNorClears() {
    show(60, 60);
    rehearsal.take(at(2), null);
    rehearsal.take(at(3), Readings.numbers().setCount(60).build());
    assertThat(rehearsal.firings()).hasSize(1);

    rehearsal.take(at(4), Readings.numbers().setCount(10).build());
    rehearsal.take(at(5), null);
    rehearsal.take(at(6), Readings.numbers().setCount(10).build());
    rehearsal.take(at(7), Readings.numbers().setCount(10).build());
    assertThat(rehearsal.firings().getFirst().to()).isNull();

    rehearsal.take(at(8), Readings.numbers().setCount(10).build());
    assertThat(rehearsal.firings().getFirst().to()).isEqualTo(at(8));
  }

  private void show(double... counts) {
    for (int i = 0; i < counts.length; i++) {
      rehearsal.take(at(i), Readings.numbers().setCount(counts[i]).build());
    }
  }

  private static Instant at(int step) {
    return START.plus(STEP.multipliedBy(step));
  }
}
