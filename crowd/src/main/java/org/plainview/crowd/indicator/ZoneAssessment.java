package org.plainview.crowd.indicator;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plainview.crowd.forecast.TimeToLimit;
import org.plainview.crowd.level.Level;

/**
 * How a zone stands by all its indicators together, as in {@code plainview.v1.ZoneLevel}. Immutable.
 *
 * @param at the moment that it speaks of
 * @param since since when the zone has this level
 * @param indicators those that call for more than Normal, the worst first
 * @param heldBack why a higher level cannot be reached; null where nothing holds it back
 * @param awaitsOperator whether Critical stands only because nobody has cleared it
 * @param timeToLimit null without a capacity, and while nothing is known of what comes and goes, or no
 *     longer
 */
public record ZoneAssessment(
    Instant at,
    Level level,
    Instant since,
    List<IndicatorReading> indicators,
    @Nullable HeldBack heldBack,
    boolean awaitsOperator,
    @Nullable TimeToLimit timeToLimit) {

  public ZoneAssessment {
    indicators = List.copyOf(indicators);
  }

  /** The same of another moment. */
  public ZoneAssessment at(Instant moment) {
    return new ZoneAssessment(moment, level, since, indicators, heldBack, awaitsOperator, timeToLimit);
  }

  /** Whether only the moment differs, and no indicator calls for anything. */
  public boolean isCalmAs(ZoneAssessment other) {
    return indicators.isEmpty()
        && other.indicators.isEmpty()
        && level == other.level
        && heldBack == other.heldBack
        && awaitsOperator == other.awaitsOperator
        && since.equals(other.since)
        && Objects.equals(timeToLimit, other.timeToLimit);
  }

  /** What the level calls for, as a sentence. */
  public String action() {
    return level.action();
  }
}
