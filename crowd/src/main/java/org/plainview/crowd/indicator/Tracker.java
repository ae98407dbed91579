package org.plainview.crowd.indicator;

import java.time.Instant;
import org.plainview.crowd.level.Level;

/** An indicator that calls for something: what it said last, and the level that it calls for after waiting. */
final class Tracker {

  static final long UP_MILLIS = 30_000;
  static final long CRITICAL_UP_MILLIS = 10_000;
  static final long DOWN_MILLIS = 120_000;
  /** How long a level stands on nothing: our choice, the span that a judge can be rebuilt from. */
  static final long UNKNOWN_MILLIS = 600_000;

  final Indicator indicator;
  private final Signal last = new Signal();

  private final Trigger watch = new Trigger(UP_MILLIS, DOWN_MILLIS);
  private final Trigger act = new Trigger(UP_MILLIS, DOWN_MILLIS);
  private final Trigger critical;

  Tracker(Indicator indicator) {
    this.indicator = indicator;
    critical = new Trigger(indicator == Indicator.PRESSURE ? UP_MILLIS : CRITICAL_UP_MILLIS, DOWN_MILLIS);
  }

  /** After its rule has written the signal. */
  void update(Signal signal, long nowMillis, long millisSince) {
    if (signal.known) {
      last.become(signal);
      watch.update(nowMillis, millisSince, signal.isReached(Level.WATCH), signal.isKept(Level.WATCH));
      act.update(nowMillis, millisSince, signal.isReached(Level.ACT), signal.isKept(Level.ACT));
      critical.update(nowMillis, millisSince, signal.isReached(Level.CRITICAL), signal.isKept(Level.CRITICAL));
    } else {
      watch.unknown(millisSince, UNKNOWN_MILLIS);
      act.unknown(millisSince, UNKNOWN_MILLIS);
      critical.unknown(millisSince, UNKNOWN_MILLIS);
    }
  }

  void interrupt() {
    watch.interrupt();
    act.interrupt();
    critical.interrupt();
  }

  /** Whether nothing would be lost with it. */
  boolean isIdle() {
    return watch.isIdle() && act.isIdle() && critical.isIdle();
  }

  Level level() {
    if (critical.isOn()) {
      return Level.CRITICAL;
    }
    if (act.isOn()) {
      return Level.ACT;
    }
    return watch.isOn() ? Level.WATCH : Level.NORMAL;
  }

  /** For a level above Normal. */
  IndicatorReading reading() {
    Level level = level();
    Trigger trigger = level == Level.CRITICAL ? critical : level == Level.ACT ? act : watch;
    return new IndicatorReading(
        indicator,
        level,
        last.value,
        last.low,
        last.high,
        last.threshold(level),
        last.reason(level),
        Instant.ofEpochMilli(trigger.sinceMillis()));
  }
}
