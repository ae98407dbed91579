package org.plainview.crowd.indicator;

import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.plainview.crowd.level.Estimate;
import org.plainview.crowd.level.Level;

/** A zone that is seen once a second, and what its judge says of it. */
final class Watched {

  static final Instant START = Instant.parse("2026-06-20T18:00:00Z");

  final ZoneJudge judge;
  private int second;
  ZoneAssessment last;

  Watched(ZoneProfile profile) {
    judge = new ZoneJudge(profile);
    last = judge.silentUntil(START);
  }

  /** 100 m² without a capacity. */
  static Watched of(PlaceType place) {
    return new Watched(new ZoneProfile(place, 100, OptionalInt.empty()));
  }

  static Watched withCapacity(int people) {
    return new Watched(new ZoneProfile(PlaceType.OPEN, 100, OptionalInt.of(people)));
  }

  static Estimate exactly(double value) {
    return new Estimate(value, value, value);
  }

  /** People who walk freely. */
  static Consumer<ZoneObservation.Builder> density(double perM2) {
    return seen -> seen.density(exactly(perM2)).count(exactly(100 * perM2)).speed(exactly(1.2));
  }

  static Consumer<ZoneObservation.Builder> density(double perM2, double speedMps) {
    return seen -> seen.density(exactly(perM2)).count(exactly(100 * perM2)).speed(exactly(speedMps));
  }

  static Consumer<ZoneObservation.Builder> line(double widthM, double in, double out) {
    return seen -> seen.lines(List.of(new LineRate(widthM, exactly(in), exactly(out))));
  }

  Watched see(int seconds, Consumer<ZoneObservation.Builder> what) {
    return seeEach(seconds, _ -> what);
  }

  Watched seeEach(int seconds, IntFunction<Consumer<ZoneObservation.Builder>> what) {
    for (int i = 0; i < seconds; i++) {
      last = judge.observe(observation(second, what.apply(i)));
      second++;
    }
    return this;
  }

  /** Nothing comes for so long, and the judge is asked every second. */
  Watched silence(int seconds) {
    for (int i = 0; i < seconds; i++) {
      last = judge.silentUntil(START.plusSeconds(second));
      second++;
    }
    return this;
  }

  /** Nothing comes and nobody asks. */
  Watched gap(int seconds) {
    second += seconds;
    return this;
  }

  static ZoneObservation observation(int second, Consumer<ZoneObservation.Builder> what) {
    ZoneObservation.Builder seen = ZoneObservation.at(START.plusSeconds(second));
    what.accept(seen);
    return seen.build();
  }

  Instant now() {
    return START.plusSeconds(second);
  }

  Level level() {
    return last.level();
  }

  /** What one indicator calls for. */
  Level levelOf(Indicator indicator) {
    return last.indicators().stream()
        .filter(reading -> reading.indicator() == indicator)
        .map(IndicatorReading::level)
        .findAny()
        .orElse(Level.NORMAL);
  }
}
