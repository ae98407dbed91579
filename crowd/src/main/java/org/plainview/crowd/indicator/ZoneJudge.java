package org.plainview.crowd.indicator;

import java.time.Instant;

/**
 * Judges one zone by its observations, one after the other. Not thread-safe; constant memory (about 4 kB).
 *
 * <ul>
 *   <li>Goes by the time of the observations. One that was seen already changes nothing; one that is late fills its
 *       place in the windows and does not turn back what was judged.
 *   <li>After a gap of more than 10 s, waiting times begin anew, and nothing has fallen meanwhile.
 *   <li>Ten minutes of observations bring a new judge to where another one is, but for a Critical that waits for an
 *       operator and the start of a level: {@link #resumed} takes these from the last assessment.
 * </ul>
 */
public final class ZoneJudge {

  /** A judge who knows nothing yet. */
  public ZoneJudge(ZoneProfile profile) {
    throw new UnsupportedOperationException();
  }

  /** A judge for whom the level of the last assessment stands until observations have let it fall. */
  public static ZoneJudge resumed(ZoneProfile profile, ZoneAssessment last) {
    throw new UnsupportedOperationException();
  }

  /** Takes an observation in and says how the zone stands. */
  public ZoneAssessment observe(ZoneObservation observation) {
    throw new UnsupportedOperationException();
  }

  /**
   * How the zone stands when nothing has come until now: silence of more than 10 s is Watch at least. Call it about
   * once a second for zones whose observations do not come; {@code now} must be on the clock of the observations.
   */
  public ZoneAssessment silentUntil(Instant now) {
    throw new UnsupportedOperationException();
  }

  /**
   * An operator states that the danger is over. Without this, Critical never ends. Has no effect while indicators
   * still call for Critical, or when the level is another.
   */
  public ZoneAssessment clearCritical(Instant at) {
    throw new UnsupportedOperationException();
  }
}
