package org.plainview.camera.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plainview.camera.lifecycle.Move.ACTIVATE;
import static org.plainview.camera.lifecycle.Move.APPROVE;
import static org.plainview.camera.lifecycle.Move.REJECT;
import static org.plainview.camera.lifecycle.Move.RESUME;
import static org.plainview.camera.lifecycle.Move.RETIRE;
import static org.plainview.camera.lifecycle.Move.SUSPEND;
import static org.plainview.camera.lifecycle.State.ACTIVE;
import static org.plainview.camera.lifecycle.State.APPROVED;
import static org.plainview.camera.lifecycle.State.PROPOSED;
import static org.plainview.camera.lifecycle.State.RETIRED;
import static org.plainview.camera.lifecycle.State.SUSPENDED;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.plainview.camera.lifecycle.LifecycleRules.Outcome;
import org.plainview.camera.lifecycle.LifecycleRules.Standing;

class LifecycleRulesTest {

  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
  private static final LocalDate END = LocalDate.parse("2029-01-01");

  /** Every way there is; any other pair of state and move is refused. */
  private static final Map<State, Map<Move, State>> WAYS =
      Map.of(
          PROPOSED, Map.of(APPROVE, APPROVED, REJECT, RETIRED, RETIRE, RETIRED),
          APPROVED, Map.of(ACTIVATE, ACTIVE, SUSPEND, SUSPENDED, RETIRE, RETIRED),
          ACTIVE, Map.of(SUSPEND, SUSPENDED, RETIRE, RETIRED),
          SUSPENDED, Map.of(RESUME, ACTIVE, RETIRE, RETIRED),
          RETIRED, Map.of());

  @TestFactory
  Stream<DynamicTest> everyMoveFromEveryStateIsAsTheTableSays() {
    return Arrays.stream(State.values())
        .flatMap(
            state ->
                Arrays.stream(Move.values())
                    .map(move -> DynamicTest.dynamicTest(move + " while " + state, () -> follows(state, move))));
  }

  private static void follows(State state, Move move) {
    State to = WAYS.get(state).get(move);
    Outcome outcome = LifecycleRules.judge(move, standing(state, NOW.plusSeconds(1)), "ines", NOW);
    assertThat(outcome)
        .isEqualTo(to == null ? new Outcome.WrongState(state) : new Outcome.Permitted(to));
  }

  @Test
  void whoeverChangedItDoesNotApproveIt() {
    Standing standing = new Standing(PROPOSED, Set.of("remy", "rita"), null, END);
    assertThat(LifecycleRules.judge(APPROVE, standing, "remy", NOW)).isEqualTo(new Outcome.SamePerson());
    assertThat(LifecycleRules.judge(APPROVE, standing, "rita", NOW)).isEqualTo(new Outcome.SamePerson());
    assertThat(LifecycleRules.judge(APPROVE, standing, "ines", NOW)).isEqualTo(new Outcome.Permitted(APPROVED));
  }

  @Test
  void anApprovalHoldsUpToItsLastInstantAndNotAtIt() {
    Standing ending = standing(APPROVED, NOW);
    assertThat(LifecycleRules.judge(ACTIVATE, ending, "remy", NOW.minusMillis(1)))
        .isEqualTo(new Outcome.Permitted(ACTIVE));
    assertThat(LifecycleRules.judge(ACTIVATE, ending, "remy", NOW)).isEqualTo(new Outcome.ApprovalExpired());
  }

  @Test
  void anExpiredApprovalIsNotResumed() {
    Standing expired = standing(SUSPENDED, NOW.minus(Duration.ofDays(1)));
    assertThat(LifecycleRules.judge(RESUME, expired, "ines", NOW)).isEqualTo(new Outcome.ApprovalExpired());
  }

  @Test
  void anApprovalLastsTwelveMonthsAtMost() {
    assertThat(LifecycleRules.latestExpiry(END, NOW)).isEqualTo("2027-11-23");
  }

  @Test
  void anApprovalDoesNotOutlastTheCamera() {
    assertThat(LifecycleRules.latestExpiry(LocalDate.parse("2027-02-01"), NOW)).isEqualTo("2027-02-01");
  }

  private static Standing standing(State state, Instant expiresAt) {
    return new Standing(state, Set.of("remy"), expiresAt, END);
  }
}
