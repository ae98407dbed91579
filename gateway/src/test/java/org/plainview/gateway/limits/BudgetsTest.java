package org.plainview.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import org.junit.jupiter.api.Test;

class BudgetsTest {

  private final StoppedTime time = new StoppedTime();
  private final Budgets budgets = new Budgets("caller", 60, 2, time);

  @Test
  void refusesWhenABudgetIsSpentAndSaysHowLongToWait() {
    for (int i = 0; i < 60; i++) {
      assertThat(budgets.take("olga").isConsumed()).isTrue();
    }

    ConsumptionProbe spent = budgets.take("olga");
    assertThat(spent.isConsumed()).isFalse();
    assertThat(Budgets.secondsToWait(spent)).isEqualTo(1);
    assertThat(budgets.stateHeader(spent)).isEqualTo("\"caller\";r=0;t=1");
    assertThat(budgets.policyHeader()).isEqualTo("\"caller\";q=60;w=60");
    assertThat(budgets.take("omar").isConsumed()).isTrue();
  }

  @Test
  void refillsSteadily() {
    for (int i = 0; i < 60; i++) {
      budgets.take("olga");
    }
    time.nanos += 1_000_000_000L;

    assertThat(budgets.take("olga").isConsumed()).isTrue();
    assertThat(budgets.take("olga").isConsumed()).isFalse();
  }

  private static final class StoppedTime implements TimeMeter {

    private long nanos;

    @Override
    public long currentTimeNanos() {
      return nanos;
    }

    @Override
    public boolean isWallClockBased() {
      return false;
    }
  }
}
