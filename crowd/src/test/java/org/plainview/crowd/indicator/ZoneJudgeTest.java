package org.plainview.crowd.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plainview.crowd.indicator.Watched.density;
import static org.plainview.crowd.indicator.Watched.exactly;
import static org.plainview.crowd.indicator.Watched.line;
import static org.plainview.crowd.indicator.Watched.observation;

import java.util.OptionalInt;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.plainview.crowd.level.Estimate;
import org.plainview.crowd.level.Level;

class ZoneJudgeTest {

  /** Too dense, and nobody gets out: counts and lines agree. */
  private static final Consumer<ZoneObservation.Builder> CRUSH =
      density(5.2, 0.1).andThen(line(4, 100, 20));

  @Test
  void watchComesAfterThirtySecondsAndNotBefore() {
    Watched zone = Watched.of(PlaceType.OPEN).see(30, density(2));
    assertThat(zone.level()).isEqualTo(Level.NORMAL);

    zone.see(1, density(2));
    assertThat(zone.level()).isEqualTo(Level.WATCH);
    assertThat(zone.last.since()).isEqualTo(Watched.START.plusSeconds(30));
    assertThat(zone.last.action()).isEqualTo(Level.WATCH.action());
  }

  @Test
  void aReadingSaysWhatWasMeasuredAgainstWhatAndSinceWhen() {
    Watched zone = Watched.of(PlaceType.OPEN).see(31, seen -> seen.density(new Estimate(1.8, 1.4, 2.2)));

    assertThat(zone.last.indicators())
        .containsExactly(
            new IndicatorReading(
                Indicator.DENSITY, Level.WATCH, 1.8, 1.4, 2.2, 2, "People stand or walk too densely", Watched.START));
  }

  @Test
  void aShortBurstChangesNothing() {
    Watched zone = Watched.of(PlaceType.OPEN).see(60, density(0.5)).see(25, density(4)).see(200, density(0.5));
    assertThat(zone.level()).isEqualTo(Level.NORMAL);
  }

  @Test
  void aLevelFallsAfterTwoMinutesHalfAPersonBelowItsThreshold() {
    Watched zone = Watched.of(PlaceType.OPEN).see(60, density(2.1));

    zone.see(600, density(1.6));
    assertThat(zone.level()).as("1.6 is within the hysteresis of 2").isEqualTo(Level.WATCH);

    // The median of ten seconds follows after five.
    zone.see(120, density(1.4));
    assertThat(zone.level()).isEqualTo(Level.WATCH);
    zone.see(10, density(1.4));
    assertThat(zone.level()).isEqualTo(Level.NORMAL);
  }

  @Test
  void criticalTakesTwoIndicatorsThatRestOnDifferentThings() {
    Watched dense = Watched.of(PlaceType.WALKWAY).see(300, density(5.2, 0.5));
    assertThat(dense.levelOf(Indicator.DENSITY)).isEqualTo(Level.CRITICAL);
    assertThat(dense.level()).isEqualTo(Level.ACT);
    assertThat(dense.last.heldBack()).isEqualTo(HeldBack.ALONE);

    Watched blocked = Watched.of(PlaceType.WALKWAY).see(60, CRUSH);
    assertThat(blocked.level()).isEqualTo(Level.CRITICAL);
    assertThat(blocked.last.heldBack()).isNull();
  }

  @Test
  void sixPeoplePerSquareMetreAreCriticalByThemselvesAfterTenSeconds() {
    Watched zone = Watched.of(PlaceType.OPEN).see(10, density(6));
    assertThat(zone.level()).isNotEqualTo(Level.CRITICAL);

    assertThat(zone.see(1, density(6)).level()).isEqualTo(Level.CRITICAL);
  }

  @Test
  void inAZoneSmallerThanACellDensityAloneIsNeverCritical() {
    Watched zone = new Watched(new ZoneProfile(PlaceType.OPEN, 8.9, OptionalInt.empty()));
    assertThat(zone.see(120, seen -> seen.density(exactly(7))).level()).isEqualTo(Level.ACT);
    assertThat(zone.last.heldBack()).isEqualTo(HeldBack.ALONE);
  }

  @Test
  void criticalStaysUntilAnOperatorClearsIt() {
    Watched zone = Watched.of(PlaceType.WALKWAY).see(60, CRUSH);
    zone.last = zone.judge.clearCritical(zone.now());
    assertThat(zone.level()).as("while it is still so, it cannot be cleared").isEqualTo(Level.CRITICAL);

    zone.see(3600, density(0.5));
    assertThat(zone.level()).isEqualTo(Level.CRITICAL);
    assertThat(zone.last.awaitsOperator()).isTrue();

    zone.last = zone.judge.clearCritical(zone.now());
    assertThat(zone.level()).isEqualTo(Level.NORMAL);
    assertThat(zone.last.awaitsOperator()).isFalse();
    assertThat(zone.last.since()).isEqualTo(zone.now());
  }

  @Test
  void aCameraThatIsNotCalibratedOrNotTestedReachesWatchAndNoMore() {
    Watched untested = Watched.of(PlaceType.WALKWAY).see(120, CRUSH.andThen(seen -> seen.tested(false)));
    assertThat(untested.level()).isEqualTo(Level.WATCH);
    assertThat(untested.last.heldBack()).isEqualTo(HeldBack.UNTESTED);

    Watched uncalibrated =
        Watched.withCapacity(100).see(120, seen -> seen.calibrated(false).count(exactly(120)));
    assertThat(uncalibrated.levelOf(Indicator.OCCUPANCY)).isEqualTo(Level.CRITICAL);
    assertThat(uncalibrated.level()).isEqualTo(Level.WATCH);
    assertThat(uncalibrated.last.heldBack()).isEqualTo(HeldBack.UNCALIBRATED);
  }

  @Test
  void losingItsTestDoesNotCalmAZoneDown() {
    Watched zone = Watched.of(PlaceType.OPEN).see(60, density(4));
    assertThat(zone.level()).isEqualTo(Level.ACT);

    zone.see(60, density(4).andThen(seen -> seen.tested(false)));
    assertThat(zone.level()).isEqualTo(Level.ACT);
  }

  @Test
  void stricterPlacesAreOneLevelHigher() {
    for (PlaceType place : new PlaceType[] {PlaceType.STAIRS, PlaceType.SLOPE, PlaceType.DEAD_END}) {
      assertThat(Watched.of(place).see(60, density(1.5)).level()).as("%s", place).isEqualTo(Level.WATCH);
      assertThat(Watched.of(place).see(60, density(2)).level()).as("%s", place).isEqualTo(Level.ACT);
      assertThat(Watched.of(place).see(60, density(3)).levelOf(Indicator.DENSITY)).isEqualTo(Level.CRITICAL);
      assertThat(Watched.of(place).see(60, density(5)).level()).as("%s", place).isEqualTo(Level.CRITICAL);
    }
    assertThat(Watched.of(PlaceType.OPEN).see(60, density(1.5)).level()).isEqualTo(Level.NORMAL);
  }

  @Test
  void belowTheFloorIsFewPeopleAndNotAnUnknown() {
    Watched zone = Watched.of(PlaceType.OPEN).see(60, density(2.5)).see(130, seen -> seen.belowFloor(10));
    assertThat(zone.level()).isEqualTo(Level.NORMAL);

    Watched small = new Watched(new ZoneProfile(PlaceType.OPEN, 4, OptionalInt.empty()));
    assertThat(small.see(60, seen -> seen.belowFloor(10)).level())
        .as("nine people on 4 m² would be 2.25 per m²")
        .isEqualTo(Level.WATCH);
  }

  @Test
  void anObservationThatComesTwiceChangesNothing() {
    Watched zone = Watched.of(PlaceType.OPEN).see(20, density(3));
    ZoneAssessment before = zone.last;

    for (int i = 0; i < 100; i++) {
      assertThat(zone.judge.observe(observation(19, density(3)))).isEqualTo(before);
    }
  }

  @Test
  void lateObservationsFillTheirPlaceAndDoNotTurnBackTime() {
    Watched zone = Watched.of(PlaceType.OPEN).see(4, density(3)).gap(1).see(35, density(3));
    assertThat(zone.level()).isEqualTo(Level.ACT);

    zone.last = zone.judge.observe(observation(4, density(0)));
    assertThat(zone.level()).isEqualTo(Level.ACT);
    assertThat(zone.last.at()).isEqualTo(Watched.START.plusSeconds(39));
  }

  @Test
  void aGapStartsTheWaitingAnewAndLetsNothingFall() {
    Watched rising = Watched.of(PlaceType.OPEN).see(25, density(3)).gap(20).see(25, density(3));
    assertThat(rising.levelOf(Indicator.DENSITY)).isEqualTo(Level.NORMAL);

    Watched falling = Watched.of(PlaceType.OPEN).see(60, density(3)).gap(3600).see(100, density(0.5));
    assertThat(falling.level()).as("an hour of silence is no hour of calm").isEqualTo(Level.ACT);
    assertThat(falling.see(40, density(0.5)).level()).isEqualTo(Level.NORMAL);
  }

  @Test
  void aResumedJudgeKeepsTheLevelUntilItHasSeenTwoGoodMinutes() {
    Watched zone = Watched.of(PlaceType.OPEN).see(60, density(3));
    ZoneJudge resumed = ZoneJudge.resumed(new ZoneProfile(PlaceType.OPEN, 100, OptionalInt.empty()), zone.last);

    ZoneAssessment first = resumed.observe(observation(60, density(0.5)));
    assertThat(first.level()).isEqualTo(Level.ACT);
    assertThat(first.since()).isEqualTo(zone.last.since());

    for (int second = 61; second < 180; second++) {
      assertThat(resumed.observe(observation(second, density(0.5))).level()).isEqualTo(Level.ACT);
    }
    assertThat(resumed.observe(observation(180, density(0.5))).level()).isEqualTo(Level.NORMAL);
  }

  @Test
  void aResumedCriticalStillWaitsForAnOperator() {
    Watched zone = Watched.of(PlaceType.OPEN).see(20, density(6.5));
    ZoneJudge resumed = ZoneJudge.resumed(new ZoneProfile(PlaceType.OPEN, 100, OptionalInt.empty()), zone.last);
    ZoneAssessment last = zone.last;
    for (int second = 20; second < 900; second++) {
      last = resumed.observe(observation(second, density(0.5)));
    }
    assertThat(last.level()).isEqualTo(Level.CRITICAL);
    assertThat(resumed.clearCritical(last.at()).level()).isEqualTo(Level.NORMAL);
  }
}
