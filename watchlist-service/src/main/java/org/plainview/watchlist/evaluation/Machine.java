package org.plainview.watchlist.evaluation;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plainview.watchlist.watch.Condition;

/**
 * The state machine of a watch: pure, in event time. What is not known never clears: silence restarts the
 * clearing, and it does not interrupt the holding.
 */
final class Machine {

  private Machine() {}

  /**
   * @param raisedSince when the condition began to hold, if this step raises; else null
   */
  record Step(MachineState state, @Nullable Instant raisedSince) {

    Optional<Instant> raised() {
      return Optional.ofNullable(raisedSince);
    }
  }

  /** The state after an observation; the same object when it changes nothing. */
  static Step step(Condition condition, MachineState state, Instant at, Position position) {
    if (!at.isAfter(state.changedAt())) {
      return new Step(state, null);
    }
    return switch (state.phase()) {
      case ARMED -> position == Position.OVER ? hold(condition, at, at) : stay(state);
      case HOLDING ->
          switch (position) {
            case OVER -> held(condition, state, at);
            case BETWEEN, BELOW -> go(Phase.ARMED, at);
            case UNKNOWN -> stay(state);
          };
      case RAISED -> position == Position.BELOW ? clear(condition, at) : stay(state);
      case CLEARING ->
          switch (position) {
            case BELOW -> cleared(condition, state, at);
            case OVER, BETWEEN, UNKNOWN -> go(Phase.RAISED, at);
          };
    };
  }

  /** The state after a time of which nothing is known. */
  static MachineState unknown(MachineState state, Instant at) {
    return state.phase() == Phase.CLEARING && at.isAfter(state.changedAt())
        ? new MachineState(Phase.RAISED, at, at)
        : state;
  }

  private static Step hold(Condition condition, Instant since, Instant at) {
    return condition.holdFor().isZero() ? raise(since, at) : go(Phase.HOLDING, at);
  }

  private static Step held(Condition condition, MachineState state, Instant at) {
    boolean longEnough = !at.isBefore(state.since().plus(condition.holdFor()));
    return longEnough ? raise(state.since(), at) : stay(state);
  }

  private static Step clear(Condition condition, Instant at) {
    return go(condition.clearFor().isZero() ? Phase.ARMED : Phase.CLEARING, at);
  }

  private static Step cleared(Condition condition, MachineState state, Instant at) {
    boolean longEnough = !at.isBefore(state.since().plus(condition.clearFor()));
    return longEnough ? go(Phase.ARMED, at) : stay(state);
  }

  private static Step raise(Instant since, Instant at) {
    return new Step(new MachineState(Phase.RAISED, at, at), since);
  }

  private static Step go(Phase phase, Instant at) {
    return new Step(new MachineState(phase, at, at), null);
  }

  private static Step stay(MachineState state) {
    return new Step(state, null);
  }
}
