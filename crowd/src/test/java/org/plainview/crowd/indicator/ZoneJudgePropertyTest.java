package org.plainview.crowd.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.plainview.crowd.level.Estimate;
import org.plainview.crowd.level.Level;

/** What holds for any sequence of readings, however odd. */
class ZoneJudgePropertyTest {

  private static final int SECONDS = 900;

  @Property(tries = 60)
  void aLevelNeverFallsFasterThanInTwoMinutesAndCriticalNever(@ForAll long seed, @ForAll PlaceType place) {
    ZoneJudge judge = new ZoneJudge(new ZoneProfile(place, 50, OptionalInt.of(150)));
    Level before = Level.NORMAL;
    Instant risenAt = Watched.START;
    for (ZoneObservation seen : history(seed, 0)) {
      ZoneAssessment now = judge.observe(seen);
      if (!before.isAtLeast(now.level())) {
        risenAt = now.at();
      } else if (before != now.level()) {
        assertThat(before).isNotEqualTo(Level.CRITICAL);
        boolean health = before == Level.WATCH;
        assertThat(now.at()).isAfterOrEqualTo(risenAt.plusSeconds(health ? 30 : 120));
      }
      before = now.level();
    }
  }

  @Property(tries = 60)
  void everyNumberIsFiniteAndEveryIntervalInOrder(@ForAll long seed, @ForAll PlaceType place) {
    ZoneJudge judge = new ZoneJudge(new ZoneProfile(place, 50, OptionalInt.of(150)));
    for (ZoneObservation seen : history(seed, 0)) {
      ZoneAssessment now = judge.observe(seen);
      for (IndicatorReading reading : now.indicators()) {
        assertThat(List.of(reading.value(), reading.low(), reading.high(), reading.threshold()))
            .allMatch(Double::isFinite);
        assertThat(reading.low()).isLessThanOrEqualTo(reading.value());
        assertThat(reading.value()).isLessThanOrEqualTo(reading.high());
        assertThat(reading.reason()).isNotBlank();
        assertThat(reading.since()).isBeforeOrEqualTo(now.at());
      }
      if (now.timeToLimit() != null) {
        assertThat(now.timeToLimit().lowMinutes()).isLessThanOrEqualTo(now.timeToLimit().minutes());
      }
    }
  }

  @Property(tries = 60)
  void moreDensityNeverGivesALowerLevel(
      @ForAll long seed, @ForAll PlaceType place, @ForAll @DoubleRange(min = 0, max = 3) double more) {
    ZoneProfile profile = new ZoneProfile(place, 50, OptionalInt.empty());
    ZoneJudge thin = new ZoneJudge(profile);
    ZoneJudge dense = new ZoneJudge(profile);
    List<ZoneObservation> thinner = history(seed, 0);
    List<ZoneObservation> denser = history(seed, more);
    for (int i = 0; i < thinner.size(); i++) {
      Level ofThin = thin.observe(thinner.get(i)).level();
      Level ofDense = dense.observe(denser.get(i)).level();
      assertThat(ofDense.isAtLeast(ofThin)).as("at second %d", i).isTrue();
    }
  }

  @Property(tries = 30)
  void nothingDependsOnWhetherReadingsComeTwice(@ForAll long seed) {
    ZoneProfile profile = new ZoneProfile(PlaceType.OPEN, 50, OptionalInt.of(150));
    ZoneJudge once = new ZoneJudge(profile);
    ZoneJudge twice = new ZoneJudge(profile);
    for (ZoneObservation seen : history(seed, 0)) {
      twice.observe(seen);
      assertThat(twice.observe(seen)).isEqualTo(once.observe(seen));
    }
  }

  @Property(tries = 200)
  void dozingInALongCalmChangesNothing(
      @ForAll long seed, @ForAll PlaceType place, @ForAll boolean limited) {
    ZoneProfile profile = new ZoneProfile(place, 50, limited ? OptionalInt.of(150) : OptionalInt.empty());
    ZoneJudge judge = new ZoneJudge(profile);
    ZoneJudge thorough =
        new ZoneJudge(
            profile,
            new Calm(profile) {
              @Override
              boolean lasts(long at, ZoneObservation seen) {
                return false;
              }
            });
    Random random = new Random(seed);
    for (ZoneObservation seen : someLateOrTwice(withCalms(history(seed, 0), random), random)) {
      assertThat(judge.observe(seen)).isEqualTo(thorough.observe(seen));
    }
  }

  /** Each observation of the history, now and then after minutes of nobody, or of hardly anybody. */
  private static List<ZoneObservation> withCalms(List<ZoneObservation> history, Random random) {
    List<ZoneObservation> all = new ArrayList<>();
    Instant at = Watched.START;
    for (ZoneObservation seen : history) {
      if (random.nextInt(150) == 0) {
        boolean nobody = random.nextBoolean();
        int seconds = random.nextInt(600);
        int floor = 10 + random.nextInt(2);
        for (int i = 0; i < seconds; i++) {
          at = at.plusSeconds(random.nextInt(100) == 0 ? random.nextInt(200) : 1);
          ZoneObservation.Builder calm = ZoneObservation.at(at).calibrated(true).tested(true).coverage(1);
          if (nobody) {
            calm.belowFloor(floor);
          } else {
            calm.density(new Estimate(0.3, 0.2, 0.4)).count(new Estimate(15, 10, 20));
          }
          all.add(calm.build());
        }
      }
      at = at.plusSeconds(1);
      all.add(at(at, seen));
    }
    return all;
  }

  private static List<ZoneObservation> someLateOrTwice(List<ZoneObservation> seen, Random random) {
    for (int i = 0; i < seen.size() - 20; i++) {
      int chance = random.nextInt(100);
      int later = i + 1 + random.nextInt(15);
      if (chance == 0) {
        seen.add(later, seen.remove(i));
      } else if (chance == 1) {
        seen.add(later, seen.get(i));
      }
    }
    return seen;
  }

  private static ZoneObservation at(Instant at, ZoneObservation seen) {
    return new ZoneObservation(
        at, seen.quality(), seen.floor(), seen.belowFloor(), seen.count(), seen.densityPerM2(),
        seen.peakDensityPerM2(), seen.speedMps(), seen.velocityXMps(), seen.velocityYMps(), seen.counterFlow(),
        seen.compressionPerM2S(), seen.pressurePerS2(), seen.oscillationMps(), seen.velocityNoiseMps(),
        seen.coverage(), seen.lines(), seen.calibrated(), seen.tested());
  }

  @Property(tries = 60)
  void aRuleReachesNothingThatItSaysItCannot(@ForAll long seed, @ForAll PlaceType place, @ForAll boolean limited) {
    ZoneProfile profile = new ZoneProfile(place, 50, limited ? OptionalInt.of(150) : OptionalInt.empty());
    Windows windows = new Windows(profile);
    List<ZoneObservation> history = history(seed, 0);
    for (ZoneObservation seen : history) {
      windows.add(seen.at().toEpochMilli(), seen);
      Moment moment = new Moment(profile, windows, seen);
      for (Rule rule : Rules.at(place).all()) {
        Signal signal = new Signal();
        rule.judge(moment, signal);
        assertThat(rule.mayReach(moment) || !signal.reachesAny()).as("%s at %s", rule, seen.at()).isTrue();
      }
    }
  }

  @Property(tries = 30)
  void noOrderOfReadingsBreaksIt(@ForAll long seed) {
    ZoneJudge judge = new ZoneJudge(new ZoneProfile(PlaceType.OPEN, 50, OptionalInt.of(150)));
    List<ZoneObservation> shuffled = new ArrayList<>(history(seed, 0));
    Collections.shuffle(shuffled, new Random(seed));
    Instant newest = Instant.MIN;
    for (ZoneObservation seen : shuffled) {
      ZoneAssessment now = judge.observe(seen);
      assertThat(now.at()).isAfterOrEqualTo(newest);
      newest = now.at();
    }
  }

  @Property(tries = 30)
  void tenMinutesOfReadingsBringANewJudgeToWhereTheOldOneIs(@ForAll long seed) {
    ZoneProfile profile = new ZoneProfile(PlaceType.OPEN, 50, OptionalInt.empty());
    ZoneJudge old = new ZoneJudge(profile);
    ZoneJudge rebuilt = new ZoneJudge(profile);
    List<ZoneObservation> history = history(seed, 0).stream().filter(seen -> seen.quality() == DataQuality.OK).toList();
    List<ZoneObservation> calm = history.stream().map(ZoneJudgePropertyTest::calmer).toList();
    ZoneAssessment ofOld = null;
    ZoneAssessment ofRebuilt = null;
    for (int i = 0; i < calm.size(); i++) {
      ofOld = old.observe(calm.get(i));
      if (calm.get(i).at().isAfter(Watched.START.plusSeconds(SECONDS - 600))) {
        ofRebuilt = rebuilt.observe(calm.get(i));
      }
    }
    assertThat(ofRebuilt).isNotNull();
    assertThat(ofRebuilt.level()).isEqualTo(ofOld == null ? null : ofOld.level());
  }

  /** The same with so few people that nothing waits for an operator. */
  private static ZoneObservation calmer(ZoneObservation seen) {
    Estimate density = new Estimate(2.4, 2, 2.8);
    return ZoneObservation.at(seen.at()).density(density).speed(new Estimate(1, 1, 1)).count(seen.count()).build();
  }

  /** A walk at random through densities, speeds, flows, blind spells, gaps and missing numbers. */
  private static List<ZoneObservation> history(long seed, double more) {
    Random random = new Random(seed);
    List<ZoneObservation> history = new ArrayList<>();
    double density = 4 * random.nextDouble();
    int blind = 0;
    for (int second = 0; second < SECONDS; second++) {
      density = Math.clamp(density + 0.15 * random.nextGaussian(), 0, 6.5);
      blind = random.nextInt(200) == 0 ? random.nextInt(40) : blind - 1;
      double error = 0.3 * random.nextDouble();
      double speed = 1.3 * random.nextDouble();
      double in = 200 * random.nextDouble();
      double out = 200 * random.nextDouble();
      double motion = random.nextDouble();
      boolean lines = random.nextInt(10) > 0;
      boolean moves = random.nextInt(10) > 0;
      if (random.nextInt(300) == 0) {
        second += random.nextInt(30);
      }
      double now = density + more;
      ZoneObservation.Builder seen = ZoneObservation.at(Watched.START.plusSeconds(second));
      if (blind > 0) {
        seen.quality(DataQuality.BLURRED);
      }
      seen.density(new Estimate(now, Math.max(0, now - error), now + error));
      seen.count(new Estimate(50 * density, 0, 50 * density + 20));
      if (moves) {
        seen.speed(new Estimate(speed, speed, speed))
            .counterFlow(motion / 2)
            .compression(motion / 10)
            .pressure(motion / 10)
            .oscillation(motion / 5)
            .velocityNoise(0.02);
      }
      if (lines) {
        seen.lines(List.of(new LineRate(3, new Estimate(in, in / 2, in * 2), new Estimate(out, out / 2, out * 2))));
      }
      history.add(seen.build());
    }
    return history;
  }
}
