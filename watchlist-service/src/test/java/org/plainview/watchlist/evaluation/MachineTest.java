package org.plainview.watchlist.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plainview.watchlist.evaluation.Conditions.START;
import static org.plainview.watchlist.evaluation.Position.BELOW;
import static org.plainview.watchlist.evaluation.Position.BETWEEN;
import static org.plainview.watchlist.evaluation.Position.OVER;
import static org.plainview.watchlist.evaluation.Position.UNKNOWN;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.plainview.watchlist.watch.Condition;

class MachineTest {

  private static final Condition TEN_SECONDS = Conditions.count(10, 20);

  private MachineState state = MachineState.armed(START);

  @Test
  void raisesOnceWhenTheThresholdHasHeldForLongEnough() {
    assertThat(after(1, OVER)).isEqualTo("HOLDING");
    assertThat(after(10, OVER)).isEqualTo("HOLDING");
    assertThat(after(11, OVER)).isEqualTo("RAISED since 1");
    assertThat(after(12, OVER)).isEqualTo("RAISED");
  }

  @Test
  void raisesAtOnceWhenNothingIsToHold() {
    assertThat(after(Conditions.count(0, 0), 1, OVER)).isEqualTo("RAISED since 1");
  }

  @Test
  void aValueUnderTheThresholdBreaksTheHolding() {
    after(1, OVER);
    assertThat(after(5, BETWEEN)).isEqualTo("ARMED");
    after(6, OVER);
    assertThat(after(15, OVER)).isEqualTo("HOLDING");
    assertThat(after(16, OVER)).isEqualTo("RAISED since 6");
  }

  @Test
  void silenceDoesNotBreakTheHolding() {
    after(1, OVER);
    assertThat(after(5, UNKNOWN)).isEqualTo("HOLDING");
    assertThat(after(60, OVER)).isEqualTo("RAISED since 1");
  }

  @Test
  void silenceAloneNeitherRaisesNorClears() {
    assertThat(after(1, UNKNOWN)).isEqualTo("ARMED");
    after(2, OVER);
    assertThat(after(100, UNKNOWN)).isEqualTo("HOLDING");
    after(101, OVER);
    assertThat(after(500, UNKNOWN)).isEqualTo("RAISED");
  }

  @Test
  void betweenTheThresholdsNothingClears() {
    raise();
    assertThat(after(100, BETWEEN)).isEqualTo("RAISED");
    assertThat(after(1_000, BETWEEN)).isEqualTo("RAISED");
  }

  @Test
  void clearsOnlyWhenUnderTheLowerThresholdForLongEnough() {
    raise();
    assertThat(after(20, BELOW)).isEqualTo("CLEARING");
    assertThat(after(39, BELOW)).isEqualTo("CLEARING");
    assertThat(after(40, BELOW)).isEqualTo("ARMED");
  }

  @Test
  void anythingElseThanLowRestartsTheClearing() {
    for (Position interruption : new Position[] {OVER, BETWEEN, UNKNOWN}) {
      state = MachineState.armed(START);
      raise();
      after(20, BELOW);
      assertThat(after(30, interruption)).isEqualTo("RAISED");
      after(31, BELOW);
      assertThat(after(50, BELOW)).isEqualTo("CLEARING");
      assertThat(after(51, BELOW)).isEqualTo("ARMED");
    }
  }

  @Test
  void canRaiseAgainOnceItHasCleared() {
    raise();
    after(20, BELOW);
    after(40, BELOW);
    after(50, OVER);
    assertThat(after(60, OVER)).isEqualTo("RAISED since 50");
  }

  @Test
  void whatIsNotLaterThanTheLastChangeChangesNothing() {
    after(10, OVER);
    assertThat(after(10, BELOW)).isEqualTo("HOLDING");
    assertThat(after(9, BELOW)).isEqualTo("HOLDING");
    assertThat(after(0, OVER)).isEqualTo("HOLDING");
  }

  @Test
  void whatWasObservedBeforeTheWatchWasWrittenDoesNotCount() {
    assertThat(after(Conditions.count(0, 0), 0, OVER)).isEqualTo("ARMED");
    assertThat(after(Conditions.count(0, 0), -5, OVER)).isEqualTo("ARMED");
  }

  private void raise() {
    after(1, OVER);
    after(11, OVER);
  }

  private String after(int second, Position position) {
    return after(TEN_SECONDS, second, position);
  }

  private String after(Condition condition, int second, Position position) {
    Machine.Step step = Machine.step(condition, state, at(second), position);
    state = step.state();
    return state.phase()
        + step.raised().map(since -> " since " + (since.getEpochSecond() - START.getEpochSecond())).orElse("");
  }

  private static Instant at(int second) {
    return START.plusSeconds(second);
  }
}
