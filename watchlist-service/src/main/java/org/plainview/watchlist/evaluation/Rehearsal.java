package org.plainview.watchlist.evaluation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plainview.contracts.v1.ReadingNumbers;
import org.plainview.contracts.v1.ZoneNumbers;
import org.plainview.platform.kafka.Times;
import org.plainview.watchlist.watch.ArmedWatch;
import org.plainview.watchlist.watch.Condition;

/** Replays what was stored of a zone through the state machine of a watch. For one thread, for one replay. */
public final class Rehearsal {

  private static final String CAMERA = "history";

  private final ArmedWatch armed;
  private final Duration step;
  private final List<Firing> firings = new ArrayList<>();
  private MachineState state;
  private @Nullable Instant raisedSince;
  private @Nullable Double peak;
  private @Nullable Instant lastAt;
  private int evaluated;

  /**
   * @param step between two of the moments that will be shown to it
   * @param from what was before does not count
   */
  public Rehearsal(ArmedWatch armed, Duration step, Instant from) {
    this.armed = armed;
    this.step = step;
    this.state = MachineState.armed(from.minusMillis(1));
  }

  /**
   * A time at which the watch would have stood.
   *
   * @param from when its condition began to hold
   * @param to when it was clear again; null when it was not yet
   * @param peak the worst value meanwhile; null where a condition was written out
   */
  public record Firing(Instant from, @Nullable Instant to, @Nullable Double peak) {}

  /**
   * Takes a moment in; in the order of time.
   *
   * @param zone null when the zone was not seen
   */
  public void take(Instant at, @Nullable ZoneNumbers zone) {
    Condition condition = armed.watch().condition();
    Instant before = lastAt;
    if (before != null && before.plus(step.multipliedBy(3)).isBefore(at)) {
      state = Machine.unknown(state, before.plus(step));
    }
    lastAt = at;
    if (zone == null) {
      state = Machine.unknown(state, at);
      return;
    }
    ReadingNumbers reading =
        ReadingNumbers.newBuilder().setCameraId(CAMERA).setObservedAt(Times.timestamp(at)).build();
    Measure measure = Measure.of(new Seen(armed, reading, zone, null));
    evaluated += measure.position() == Position.UNKNOWN ? 0 : 1;
    Machine.Step next = Machine.step(condition, state, at, measure.position());
    state = next.state();
    peak = worse(condition, peak, condition.expression() == null ? measure.value() : null);
    next.raised().ifPresent(since -> raisedSince = since);
    if (state.phase() == Phase.ARMED) {
      end(at);
    }
  }

  private void end(Instant at) {
    if (raisedSince != null) {
      firings.add(new Firing(raisedSince, at, peak));
    }
    raisedSince = null;
    peak = null;
  }

  private static @Nullable Double worse(Condition condition, @Nullable Double one, @Nullable Double other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return condition.quantity().warnsWhenFalling() ? Math.min(one, other) : Math.max(one, other);
  }

  /** In the order of time; the last may be one that stands. */
  public List<Firing> firings() {
    List<Firing> all = new ArrayList<>(firings);
    if (raisedSince != null) {
      all.add(new Firing(raisedSince, null, peak));
    }
    return all;
  }

  /** How many moments told whether the condition held. */
  public int evaluated() {
    return evaluated;
  }
}
