package org.plainview.watchlist.evaluation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.plainview.contracts.v1.LineFlow;
import org.plainview.contracts.v1.NotMeasurable;
import org.plainview.contracts.v1.SiteState;
import org.plainview.contracts.v1.ZoneNumbers;
import org.plainview.crowd.forecast.TimeToLimit;
import org.plainview.crowd.indicator.ZoneAssessment;
import org.plainview.platform.kafka.Times;
import org.plainview.watchlist.language.CompiledExpression;
import org.plainview.watchlist.language.SiteFacts;
import org.plainview.watchlist.language.Truth;
import org.plainview.watchlist.language.ZoneFacts;
import org.plainview.watchlist.level.Judgement;
import org.plainview.watchlist.watch.ArmedWatch;
import org.plainview.watchlist.watch.Condition;
import org.plainview.watchlist.watch.Quantity;

/**
 * What a zone's reading says about a watch's quantity.
 *
 * @param value null where there is no number
 */
record Measure(
    Position position, @Nullable Double value, @Nullable Double low, @Nullable Double high) {

  /** From here on a crowd can stagnate: I5 of the catalogue of indicators begins at it. */
  private static final double STAGNANT_FROM_PER_M2 = 2;

  private static final double PERCENT = 100;
  private static final Measure UNKNOWN = new Measure(Position.UNKNOWN, null, null, null);
  private static final Measure HOLDS = new Measure(Position.OVER, 1.0, null, null);
  private static final Measure NOTHING_OF_THE_KIND = new Measure(Position.BELOW, null, null, null);

  static Measure of(Seen seen) {
    Condition condition = seen.condition();
    if (condition.quantity() == Quantity.EXPRESSION) {
      // Also outside of its schedule: its windows look back from the schedule's first second on.
      Measure written = expression(seen);
      return isOutOfSchedule(condition, seen.at()) ? NOTHING_OF_THE_KIND : written;
    }
    return isOutOfSchedule(condition, seen.at()) ? NOTHING_OF_THE_KIND : quantity(seen);
  }

  /** What a site's state says about a watch over the whole site. */
  static Measure of(ArmedWatch armed, SiteState site) {
    Condition condition = armed.watch().condition();
    CompiledExpression expression = armed.expression();
    if (expression == null) {
      return UNKNOWN;
    }
    Instant at = Times.instant(site.getAt());
    Measure measure = of(expression.evaluate(site.getSiteId(), at, new SiteFacts(site, armed.floor())));
    return isOutOfSchedule(condition, at) ? NOTHING_OF_THE_KIND : measure;
  }

  /** Lets an expression look at a reading that is read again, so that its windows fill. */
  static void remember(Seen seen) {
    if (seen.armed().expression() != null && seen.armed().expression().hasWindows()) {
      expression(seen);
    }
  }

  private static Measure expression(Seen seen) {
    CompiledExpression expression = seen.armed().expression();
    if (expression == null) {
      return UNKNOWN;
    }
    ArmedWatch armed = seen.armed();
    ZoneFacts facts = new ZoneFacts(seen.zone(), seen.judgement(), armed.areaM2(), armed.capacity());
    return of(expression.evaluate(seen.reading().getCameraId(), seen.at(), facts));
  }

  private static Measure of(Truth truth) {
    return switch (truth) {
      case TRUE -> HOLDS;
      case FALSE -> NOTHING_OF_THE_KIND;
      case UNKNOWN -> UNKNOWN;
    };
  }

  private static boolean isOutOfSchedule(Condition condition, Instant at) {
    return condition.schedule() != null && !condition.schedule().includes(at);
  }

  private static Measure quantity(Seen seen) {
    Condition condition = seen.condition();
    ZoneNumbers zone = seen.zone();
    Judgement judgement = seen.judgement();
    return switch (condition.quantity()) {
      case LEVEL -> judgement == null ? UNKNOWN : level(condition, judgement);
      case COUNT, DENSITY, OCCUPANCY -> zone.getBelowFloor() ? belowFloor(seen) : people(seen);
      case MINUTES_TO_LIMIT, DENSITY_RISE, SPEED, STAGNATION, FLOW, COUNTER_FLOW, COMPRESSION, PRESSURE,
          OSCILLATION ->
          // Fewer people than the floor are no crowd that could rise, stand or push.
          zone.getBelowFloor() ? NOTHING_OF_THE_KIND : crowd(condition, zone, judgement);
      case SILENCE, EXPRESSION, SITUATION -> UNKNOWN;
    };
  }

  /** Where a value lies. */
  static Measure at(Condition condition, double value, @Nullable Double low, @Nullable Double high) {
    if (!Double.isFinite(value)) {
      return UNKNOWN;
    }
    return new Measure(position(condition, value), value, low, high);
  }

  private static Position position(Condition condition, double value) {
    if (condition.quantity().warnsWhenFalling()) {
      return value <= condition.threshold()
          ? Position.OVER
          : value > condition.clearAt() ? Position.BELOW : Position.BETWEEN;
    }
    return value >= condition.threshold()
        ? Position.OVER
        : value < condition.clearAt() ? Position.BELOW : Position.BETWEEN;
  }

  private static Measure people(Seen seen) {
    ZoneNumbers zone = seen.zone();
    Condition condition = seen.condition();
    Integer capacity = seen.armed().capacity();
    return switch (condition.quantity()) {
      case DENSITY ->
          zone.hasDensityPerM2()
              ? at(
                  condition, zone.getDensityPerM2(), zone.getDensityLowPerM2(), zone.getDensityHighPerM2())
              : UNKNOWN;
      case OCCUPANCY -> {
        if (!zone.hasCount() || capacity == null) {
          yield UNKNOWN;
        }
        double percent = PERCENT / capacity;
        yield at(
            condition, zone.getCount() * percent, zone.getCountLow() * percent, zone.getCountHigh() * percent);
      }
      default ->
          zone.hasCount()
              ? at(condition, zone.getCount(), zone.getCountLow(), zone.getCountHigh())
              : UNKNOWN;
    };
  }

  /** All that is known is that the value is less than the bound. */
  private static Measure belowFloor(Seen seen) {
    Condition condition = seen.condition();
    double divisor =
        switch (condition.quantity()) {
          case DENSITY -> seen.armed().areaM2() == null ? 0 : seen.armed().areaM2();
          case OCCUPANCY -> seen.armed().capacity() == null ? 0 : seen.armed().capacity() / PERCENT;
          default -> 1;
        };
    double bound = seen.zone().getFloor() / divisor;
    if (!(divisor > 0) || bound > condition.threshold()) {
      return UNKNOWN;
    }
    return new Measure(bound <= condition.clearAt() ? Position.BELOW : Position.BETWEEN, null, null, null);
  }

  private static Measure crowd(Condition condition, ZoneNumbers zone, @Nullable Judgement judgement) {
    return switch (condition.quantity()) {
      case SPEED ->
          zone.hasSpeedMps()
              ? at(condition, zone.getSpeedMps(), zone.getSpeedLowMps(), zone.getSpeedHighMps())
              : UNKNOWN;
      case STAGNATION -> stagnation(condition, zone);
      case FLOW -> flow(condition, zone);
      case COUNTER_FLOW -> plain(condition, zone.hasCounterFlow(), zone.getCounterFlow() * PERCENT);
      case COMPRESSION -> plain(condition, zone.hasCompressionPerM2S(), zone.getCompressionPerM2S());
      case PRESSURE -> dense(condition, zone, zone.hasPressurePerS2(), zone.getPressurePerS2());
      case OSCILLATION -> dense(condition, zone, zone.hasOscillationMps(), zone.getOscillationMps());
      case DENSITY_RISE -> judgement == null ? UNKNOWN : rise(condition, judgement);
      case MINUTES_TO_LIMIT -> judgement == null ? UNKNOWN : minutes(condition, judgement.assessment());
      case COUNT, DENSITY, OCCUPANCY, SILENCE, LEVEL, EXPRESSION, SITUATION -> UNKNOWN;
    };
  }

  private static Measure level(Condition condition, Judgement judgement) {
    return at(condition, ZoneFacts.level(judgement.assessment()).ordinal(), null, null);
  }

  private static Measure stagnation(Condition condition, ZoneNumbers zone) {
    if (zone.hasDensityPerM2() && zone.getDensityPerM2() < STAGNANT_FROM_PER_M2) {
      return NOTHING_OF_THE_KIND;
    }
    return zone.hasDensityPerM2() && zone.hasSpeedMps()
        ? at(condition, zone.getSpeedMps(), zone.getSpeedLowMps(), zone.getSpeedHighMps())
        : UNKNOWN;
  }

  private static Measure flow(Condition condition, ZoneNumbers zone) {
    Measure most = UNKNOWN;
    for (LineFlow line : zone.getLinesList()) {
      double width = line.getWidthM();
      Measure in =
          at(
              condition,
              line.getInPerMinute() / width,
              line.getInLowPerMinute() / width,
              line.getInHighPerMinute() / width);
      Measure out =
          at(
              condition,
              line.getOutPerMinute() / width,
              line.getOutLowPerMinute() / width,
              line.getOutHighPerMinute() / width);
      most = higher(most, higher(in, out));
    }
    return most;
  }

  private static Measure higher(Measure one, Measure other) {
    if (one.value() == null || other.value() == null) {
      return one.value() == null ? other : one;
    }
    return one.value() >= other.value() ? one : other;
  }

  private static Measure plain(Condition condition, boolean present, double value) {
    return present ? at(condition, value, null, null) : UNKNOWN;
  }

  /** What only a dense crowd does; that it is not dense is an answer. */
  private static Measure dense(Condition condition, ZoneNumbers zone, boolean present, double value) {
    if (!present && zone.getNotMeasurableList().contains(NotMeasurable.NOT_MEASURABLE_NOT_DENSE)) {
      return NOTHING_OF_THE_KIND;
    }
    return plain(condition, present, value);
  }

  private static Measure rise(Condition condition, Judgement judgement) {
    double error = judgement.densityRiseError();
    double rise = judgement.densityRise();
    return Double.isFinite(error) ? at(condition, rise, rise - error, rise + error) : UNKNOWN;
  }

  /** By the earliest minute: being unsure is a reason to look. */
  private static Measure minutes(Condition condition, ZoneAssessment assessment) {
    TimeToLimit toLimit = assessment.timeToLimit();
    if (toLimit == null) {
      return UNKNOWN;
    }
    if (!Double.isFinite(toLimit.lowMinutes())) {
      return NOTHING_OF_THE_KIND;
    }
    Double latest = Double.isFinite(toLimit.highMinutes()) ? toLimit.highMinutes() : null;
    Position position = position(condition, toLimit.lowMinutes());
    double expected = Double.isFinite(toLimit.minutes()) ? toLimit.minutes() : toLimit.lowMinutes();
    return new Measure(position, expected, toLimit.lowMinutes(), latest);
  }
}
