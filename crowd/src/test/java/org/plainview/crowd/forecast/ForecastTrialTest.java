package org.plainview.crowd.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plainview.crowd.level.Estimate;

class ForecastTrialTest {

  private static Estimate exactly(double value) {
    return new Estimate(value, value, value);
  }

  /** Half an hour of 10 people a minute who come and none who leaves, from 50 on; forecast with {@code said}. */
  private static List<HistoryRow> filling(double said) {
    List<HistoryRow> rows = new ArrayList<>();
    for (int second = 0; second < 1800; second++) {
      double people = 50 + second / 6.0;
      rows.add(new HistoryRow(second, people, exactly(people), exactly(said), exactly(0)));
    }
    return rows;
  }

  @Test
  void aRateThatStaysIsForecastWell() {
    ForecastTrial trial = new ForecastTrial();
    trial.replay(filling(10), 250);

    assertThat(trial.error()).isNotNull();
    assertThat(trial.error().contained()).isEqualTo(1);
    assertThat(trial.error().medianAbsoluteMinutes()).isLessThan(0.1);
    assertThat(trial.quiet()).isZero();
  }

  @Test
  void aRateThatIsWrongIsShownAsSuch() {
    ForecastTrial trial = new ForecastTrial();
    trial.replay(filling(60), 250);

    assertThat(trial.error()).isNotNull();
    assertThat(trial.error().contained()).isLessThan(0.1);
    assertThat(trial.error().medianBiasMinutes()).as("it came later than forecast").isLessThan(-3);
  }

  @Test
  void aLimitThatIsNeverReachedMakesNoError() {
    ForecastTrial trial = new ForecastTrial();
    trial.replay(filling(10), 5000);

    assertThat(trial.error()).isNull();
    assertThat(trial.quiet()).isPositive();
    assertThat(trial.quietRight()).isEqualTo(1);
  }

  @Test
  void shortHorizonsAreJudgedByThemselves() {
    ForecastTrial trial = new ForecastTrial();
    trial.replay(filling(10), 250);

    ForecastTrial.Error all = trial.error();
    ForecastTrial.Error soon = trial.error(0, 5);
    assertThat(all).isNotNull();
    assertThat(soon).isNotNull();
    assertThat(soon.forecasts()).isCloseTo(10, within(1)).isLessThan(all.forecasts());
  }
}
