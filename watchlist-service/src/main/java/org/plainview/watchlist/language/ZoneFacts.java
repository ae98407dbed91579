package org.plainview.watchlist.language;

import java.util.EnumSet;
import org.jspecify.annotations.Nullable;
import org.plainview.contracts.v1.LineFlow;
import org.plainview.contracts.v1.NotMeasurable;
import org.plainview.contracts.v1.ZoneNumbers;
import org.plainview.crowd.forecast.TimeToLimit;
import org.plainview.crowd.indicator.HeldBack;
import org.plainview.crowd.indicator.Indicator;
import org.plainview.crowd.indicator.IndicatorReading;
import org.plainview.crowd.indicator.ZoneAssessment;
import org.plainview.crowd.level.Level;
import org.plainview.watchlist.level.Judgement;

/**
 * What a camera says of a zone at one moment. Below the floor, a number of people is anything under the floor, and
 * fewer people than that are no crowd that could move, stand or push.
 *
 * @param judgement null where the zone is not judged
 * @param areaM2 null when it is not known
 * @param capacity null where none is declared
 */
public record ZoneFacts(
    ZoneNumbers zone, @Nullable Judgement judgement, @Nullable Double areaM2, @Nullable Integer capacity)
    implements Facts {

  private static final double LEAST_CELL_M2 = 9;

  @Override
  public Range value(Term term) {
    return switch (term) {
      case ZONE_COUNT -> people(1, zone.hasCount(), zone.getCount());
      case ZONE_DENSITY -> density(areaM2, zone.hasDensityPerM2(), zone.getDensityPerM2());
      case ZONE_PEAK_DENSITY ->
          density(
              areaM2 == null ? null : Math.min(areaM2, LEAST_CELL_M2),
              zone.hasPeakDensityPerM2(),
              zone.getPeakDensityPerM2());
      case ZONE_OCCUPANCY ->
          capacity == null ? Range.UNKNOWN : people(capacity, zone.hasCount(), zone.getCount() / capacity);
      case ZONE_LEVEL -> judgement == null ? Range.UNKNOWN : Range.of(level(judgement.assessment()).ordinal());
      case ZONE_SPEED -> crowd(zone.hasSpeedMps(), zone.getSpeedMps());
      case ZONE_FLOW -> zone.getBelowFloor() ? Range.NONE : flow();
      case ZONE_COUNTER_FLOW -> crowd(zone.hasCounterFlow(), zone.getCounterFlow());
      case ZONE_COMPRESSION -> crowd(zone.hasCompressionPerM2S(), zone.getCompressionPerM2S());
      case ZONE_PRESSURE -> dense(zone.hasPressurePerS2(), zone.getPressurePerS2());
      case ZONE_OSCILLATION -> dense(zone.hasOscillationMps(), zone.getOscillationMps());
      case ZONE_DENSITY_RISE -> crowd(judgement != null, judgement == null ? 0 : judgement.densityRise());
      case ZONE_MINUTES_TO_LIMIT -> zone.getBelowFloor() ? Range.NONE : minutesToLimit();
      case SITE_PEOPLE, SITE_DENSITY, SITE_LEVEL, SITE_ZONES_BLIND -> Range.UNKNOWN;
    };
  }

  @Override
  public Range indicator(Indicator indicator) {
    if (judgement == null) {
      return Range.UNKNOWN;
    }
    for (IndicatorReading reading : judgement.assessment().indicators()) {
      if (reading.indicator() == indicator) {
        return Range.of(reading.level().ordinal());
      }
    }
    return Range.of(Level.NORMAL.ordinal());
  }

  @Override
  public Range independentIndicators(Level level) {
    if (judgement == null) {
      return Range.UNKNOWN;
    }
    EnumSet<Basis> bases = EnumSet.noneOf(Basis.class);
    boolean limit = false;
    for (IndicatorReading reading : judgement.assessment().indicators()) {
      if (reading.level().isAtLeast(level)) {
        limit |= reading.indicator() == Indicator.TIME_TO_LIMIT;
        bases.add(Basis.of(reading.indicator()));
      }
    }
    bases.remove(Basis.NONE);
    // It rests on counts or on lines, and the assessment does not say on which: it adds to neither.
    boolean limitAlone = limit && !bases.contains(Basis.COUNTS) && !bases.contains(Basis.LINES);
    return Range.of(bases.size() + (limitAlone ? 1 : 0));
  }

  @Override
  public Range zonesAtLeast(Level level) {
    return Range.UNKNOWN;
  }

  /**
   * The level that the zone has; where it is held back for want of calibration or a test, what its indicators call
   * for, since the alert is then held back instead.
   */
  public static Level level(ZoneAssessment assessment) {
    Level level = assessment.level();
    HeldBack heldBack = assessment.heldBack();
    if ((heldBack == HeldBack.UNCALIBRATED || heldBack == HeldBack.UNTESTED)
        && !assessment.indicators().isEmpty()
        && assessment.indicators().getFirst().level().isAtLeast(level)) {
      return assessment.indicators().getFirst().level();
    }
    return level;
  }

  /** What two indicators must not share to be independent; {@code docs/indicators.md}. */
  private enum Basis {
    COUNTS,
    LINES,
    MOTION,
    NONE;

    static Basis of(Indicator indicator) {
      return switch (indicator) {
        case DENSITY, OCCUPANCY, DENSITY_RISE -> COUNTS;
        case SPECIFIC_FLOW, FLOW_BREAKDOWN -> LINES;
        case STAGNATION, COUNTER_FLOW, PRESSURE, OSCILLATION, COMPRESSION -> MOTION;
        case TIME_TO_LIMIT, DATA_HEALTH -> NONE;
      };
    }
  }

  private Range people(double divisor, boolean present, double value) {
    return zone.getBelowFloor()
        ? Range.upTo(Math.nextDown((double) zone.getFloor()) / divisor)
        : Range.of(present, value);
  }

  private Range density(@Nullable Double perM2, boolean present, double value) {
    if (!zone.getBelowFloor()) {
      return Range.of(present, value);
    }
    return perM2 == null ? Range.UNKNOWN : people(perM2, false, 0);
  }

  private Range crowd(boolean present, double value) {
    return zone.getBelowFloor() ? Range.NONE : Range.of(present, value);
  }

  /** What only a dense crowd does; that it is not dense is an answer. */
  private Range dense(boolean present, double value) {
    boolean isNotDense =
        !present && zone.getNotMeasurableList().contains(NotMeasurable.NOT_MEASURABLE_NOT_DENSE);
    return isNotDense ? Range.NONE : crowd(present, value);
  }

  private Range flow() {
    double most = Double.NaN;
    for (LineFlow line : zone.getLinesList()) {
      double busier = Math.max(line.getInPerMinute(), line.getOutPerMinute()) / line.getWidthM();
      if (Double.isFinite(busier) && !(busier <= most)) {
        most = busier;
      }
    }
    return Range.of(most);
  }

  /** By the earliest minute: being unsure is a reason to look. */
  private Range minutesToLimit() {
    TimeToLimit toLimit = judgement == null ? null : judgement.assessment().timeToLimit();
    if (toLimit == null) {
      return Range.UNKNOWN;
    }
    return Double.isFinite(toLimit.lowMinutes()) ? Range.of(toLimit.lowMinutes()) : Range.NONE;
  }
}
