package org.plainview.crowd.situation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.plainview.crowd.indicator.ZoneObservation;
import org.plainview.crowd.level.Estimate;

class SituationPropertyTest {

  @Property(tries = 200)
  void everyFeatureIsMissingOrFromZeroToOne(@ForAll long seed) {
    for (float scaled : made(seed).vector()) {
      assertThat(scaled == Feature.MISSING || (scaled >= 0 && scaled <= 1)).isTrue();
    }
  }

  @Property(tries = 100)
  void theSameMinuteIsDescribedTheSame(@ForAll long seed) {
    assertThat(made(seed)).isEqualTo(made(seed));
  }

  @Property(tries = 100)
  void aStoredVectorComesBackTheSame(@ForAll long seed) {
    assertThat(Situation.ofScaled(made(seed).vector())).isEqualTo(made(seed));
  }

  @Property(tries = 100)
  void distanceIsAMetric(@ForAll long one, @ForAll long two, @ForAll long three) {
    Situation a = made(one);
    Situation b = made(two);
    Situation c = made(three);

    assertThat(a.distanceTo(a)).isZero();
    assertThat(a.distanceTo(b)).isEqualTo(b.distanceTo(a)).isBetween(0.0, 1.5);
    assertThat(a.distanceTo(c)).isLessThanOrEqualTo(a.distanceTo(b) + b.distanceTo(c) + 1e-12);
  }

  @Property(tries = 100)
  void numbersOfFewerThanFivePeopleChangeNothing(@ForAll long seed, @ForAll @IntRange(max = 4) int people) {
    List<ZoneMoment> few = new ArrayList<>();
    for (ZoneMoment moment : minute(seed)) {
      ZoneObservation numbers = moment.observation();
      few.add(
          new ZoneMoment(
              ZoneObservation.at(numbers.at()).count(new Estimate(people, people, people))
                  .density(numbers.densityPerM2()).speed(numbers.speedMps()).build(),
              moment.grid()));
    }
    List<ZoneMoment> silent =
        few.stream()
            .map(moment -> new ZoneMoment(ZoneObservation.at(moment.observation().at()).belowFloor(5).build(), null))
            .toList();

    assertThat(MinuteDescription.of(few)).isEqualTo(MinuteDescription.of(silent));
  }

  @Property(tries = 100)
  void anAgreementSaysTheDistanceOfItsFeature(@ForAll long one, @ForAll long two) {
    Situation a = made(one);
    Situation b = made(two);
    double squares = a.compare(b).stream().mapToDouble(each -> each.apart() * each.apart()).sum();
    double missing =
        Feature.ALL.stream().filter(feature -> a.has(feature) != b.has(feature))
            .mapToDouble(feature -> Math.pow(a.scaled(feature) - b.scaled(feature), 2)).sum();

    assertThat(Math.sqrt((squares + missing) / 64)).isCloseTo(a.distanceTo(b), within(1e-9));
  }

  private static Situation made(long seed) {
    return Optional.of(minute(seed)).flatMap(MinuteDescription::of).orElseThrow();
  }

  private static List<ZoneMoment> minute(long seed) {
    Random random = new Random(seed);
    Instant start = Instant.parse("2026-06-01T18:00:00Z");
    int cells = 12;
    List<ZoneMoment> minute = new ArrayList<>();
    for (int second = 0; second <= 60; second += 5) {
      double density = random.nextDouble() * 12;
      ZoneObservation observation =
          ZoneObservation.at(start.plusSeconds(second))
              .count(exactly(5 + random.nextInt(500)))
              .density(random.nextInt(5) == 0 ? null : exactly(density))
              .peakDensity(exactly(density * 2))
              .speed(random.nextInt(5) == 0 ? null : exactly(random.nextDouble() * 4))
              .counterFlow(random.nextInt(4) == 0 ? Double.NaN : random.nextDouble())
              .compression(random.nextGaussian())
              .build();
      minute.add(
          new ZoneMoment(
              observation,
              new CoarseGrid(3, 4, steps(random, cells, -1, 40), steps(random, cells, -30, 30),
                  steps(random, cells, -30, 30))));
    }
    return minute;
  }

  private static List<Integer> steps(Random random, int cells, int from, int to) {
    return random.ints(cells, from, to).boxed().toList();
  }

  private static Estimate exactly(double value) {
    return new Estimate(value, value, value);
  }
}
