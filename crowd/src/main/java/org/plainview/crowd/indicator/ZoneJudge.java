package org.plainview.crowd.indicator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plainview.crowd.forecast.TimeToLimit;
import org.plainview.crowd.level.Level;

/**
 * Judges one zone by its observations, one after the other. Not thread-safe; bounded memory, and little
 * of it for a zone that has long been below the floor.
 *
 * <ul>
 *   <li>The level is the highest that any indicator calls for; I7 only corroborates, I12 is never more than Watch.
 *       Critical takes two indicators that rest on different things (counts, lines, motion), or 6 people per m².
 *   <li>A camera that is not calibrated or not acceptance-tested cannot raise a zone above Watch.
 *   <li>Critical ends only by {@link #clearCritical}.
 *   <li>Goes by the time of the observations. One that was seen already changes nothing; one that is up to
 *       15 s late fills its place in the windows; none turns back what was judged.
 *   <li>While nothing good comes no level falls, and after a gap of more than 10 s waiting times begin anew.
 *   <li>Ten minutes of observations bring a new judge to where another one is, but for a Critical that waits for an
 *       operator and the start of a level: {@link #resumed} takes these from the last assessment.
 * </ul>
 */
public final class ZoneJudge {

  private static final long NEVER = Long.MIN_VALUE;

  private final ZoneProfile profile;
  private final DataHealth health = new DataHealth();
  private final Indicators indicators;
  private final Calm calm;
  /** Null while a doze stands for them. */
  private @Nullable Windows windows;

  private @Nullable Doze doze;
  private @Nullable TimeToLimit timeToLimit;

  // Not an Instant: what a judge keeps for long and changes each second costs the garbage collector.
  private long nowSecond = Long.MIN_VALUE;
  private int nowNano;
  private long newest = NEVER;
  private long newestGood = NEVER;
  private boolean calibrated;
  private boolean tested;
  private Level level = Level.NORMAL;
  private @Nullable Instant since;
  private boolean latched;
  /** Above Normal only after {@link #resumed}: stands until good observations have come for so long. */
  private Level resumed = Level.NORMAL;

  private long resumedFor;

  /** A judge who knows nothing yet. */
  public ZoneJudge(ZoneProfile profile) {
    this(profile, new Calm(profile));
  }

  ZoneJudge(ZoneProfile profile, Calm calm) {
    indicators = new Indicators(Rules.at(profile.place()));
    this.profile = profile;
    this.calm = calm;
  }

  /** A judge for whom the level of the last assessment stands until observations have let it fall. */
  public static ZoneJudge resumed(ZoneProfile profile, ZoneAssessment last) {
    ZoneJudge judge = new ZoneJudge(profile);
    judge.level = last.level();
    judge.since = last.since();
    judge.resumed = last.level();
    judge.latched = last.level() == Level.CRITICAL;
    return judge;
  }

  /** Takes an observation in and says how the zone stands. */
  public ZoneAssessment observe(ZoneObservation seen) {
    long at = seen.at().toEpochMilli();
    if (at <= newest) {
      fill(seen, at);
      return assess();
    }
    newest = at;
    pass(seen.at());
    calibrated = seen.calibrated();
    tested = seen.tested();
    health.observe(seen);
    if (seen.quality() == DataQuality.OK) {
      judge(seen, at);
    }
    return assess();
  }

  private void judge(ZoneObservation seen, long at) {
    long apart = newestGood == NEVER ? 0 : at - newestGood;
    if (apart > DataHealth.SILENT_MILLIS) {
      indicators.interrupt();
      apart = 0;
    }
    newestGood = at;
    if (!calm.lasts(at, seen) || !indicators.isIdle()) {
      ask(seen, at, apart);
    } else {
      remember(null);
      if (!dozes(seen)) {
        awake().add(at, seen);
      }
    }
    resumedFor += apart;
    if (resumedFor >= Tracker.DOWN_MILLIS) {
      resumed = Level.NORMAL;
    }
  }

  private void ask(ZoneObservation seen, long at, long apart) {
    Windows filled = awake();
    filled.add(at, seen);
    Moment now = new Moment(profile, filled, seen);
    remember(now.timeToLimit);
    indicators.judge(now, apart);
  }

  private void remember(@Nullable TimeToLimit forecast) {
    // Each writing of a reference is noted down for the garbage collector, of nothing over nothing too.
    if (timeToLimit != forecast) {
      timeToLimit = forecast;
    }
  }

  private void fill(ZoneObservation seen, long at) {
    if (seen.quality() == DataQuality.OK && at != newestGood && !awake().isTaken(at)) {
      awake().add(at, seen);
      calm.filled(newest, seen);
    }
  }

  /** Whether a calm observation is remembered without windows. */
  private boolean dozes(ZoneObservation seen) {
    Doze lasting = doze;
    if (lasting == null) {
      doze = seen.belowFloor() ? new Doze(seen) : null;
      return doze != null;
    }
    if (lasting.fillsWindows()) {
      windows = null;
    }
    return lasting.take(seen);
  }

  private Windows awake() {
    Windows filled = windows;
    if (filled == null) {
      filled = new Windows(profile);
      windows = filled;
    }
    if (doze != null) {
      doze.fill(filled);
      doze = null;
    }
    return filled;
  }

  /**
   * How the zone stands when nothing has come until now: silence of 10 s is Watch at least. Call it about once a
   * second for zones whose observations do not come; {@code at} must be on the clock of the observations.
   */
  public ZoneAssessment silentUntil(Instant at) {
    if (pass(at)) {
      health.silentUntil(at.toEpochMilli());
    }
    return assess();
  }

  /**
   * An operator states that the danger is over. Without this, Critical never ends. Has no effect while indicators
   * still call for Critical, or when the level is another.
   */
  public ZoneAssessment clearCritical(Instant at) {
    pass(at);
    if (latched && called() != Level.CRITICAL) {
      latched = false;
      resumed = Level.NORMAL;
    }
    return assess();
  }

  /** Whether that is later than anything before. */
  private boolean pass(Instant at) {
    long second = at.getEpochSecond();
    if (second < nowSecond || second == nowSecond && at.getNano() <= nowNano) {
      return false;
    }
    nowSecond = second;
    nowNano = at.getNano();
    return true;
  }

  private ZoneAssessment assess() {
    Instant now = Instant.ofEpochSecond(nowSecond, nowNano);
    Level called = called();
    boolean armed = calibrated && tested;
    // What was reached while the camera was trusted stays: not being sure any more is no reason to be calm.
    Level most = armed ? Level.CRITICAL : higher(Level.WATCH, level);
    Level next = higher(lower(called, most), resumed);
    latched |= next == Level.CRITICAL;
    if (latched) {
      next = Level.CRITICAL;
    }
    if (next != level || since == null) {
      level = next;
      since = now;
    }
    boolean awaitsOperator = latched && called != Level.CRITICAL;
    // A forecast from before the silence is none.
    TimeToLimit limit = health.isOn() ? null : timeToLimit;
    return new ZoneAssessment(now, level, since, readings(), heldBack(armed), awaitsOperator, limit);
  }

  private Level called() {
    return higher(indicators.level(), health.isOn() ? Level.WATCH : Level.NORMAL);
  }

  private @Nullable HeldBack heldBack(boolean armed) {
    if (!armed) {
      return calibrated ? HeldBack.UNTESTED : HeldBack.UNCALIBRATED;
    }
    return level != Level.CRITICAL && indicators.isCriticalAlone() ? HeldBack.ALONE : null;
  }

  private List<IndicatorReading> readings() {
    if (!indicators.isAnyOn()) {
      return health.isOn() ? List.of(health.reading()) : List.of();
    }
    List<IndicatorReading> readings = new ArrayList<>();
    indicators.addReadings(readings);
    if (health.isOn()) {
      readings.add(health.reading());
    }
    readings.sort(Comparator.comparing(IndicatorReading::level).reversed());
    return readings;
  }

  private static Level higher(Level one, Level other) {
    return one.isAtLeast(other) ? one : other;
  }

  private static Level lower(Level one, Level other) {
    return one.isAtLeast(other) ? other : one;
  }
}
