package org.plainview.crowd.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plainview.crowd.indicator.Watched.density;
import static org.plainview.crowd.indicator.Watched.exactly;

import org.junit.jupiter.api.Test;
import org.plainview.crowd.level.Estimate;
import org.plainview.crowd.level.Level;

/** I1, I10 and I11: what rests on counts. */
class CountIndicatorsTest {

  private static Level densityLevel(PlaceType place, double perM2, double speedMps) {
    return Watched.of(place).see(60, density(perM2, speedMps)).levelOf(Indicator.DENSITY);
  }

  @Test
  void whoWalksIsWatchedFromTwoAndWhoStandsFromThree() {
    assertThat(densityLevel(PlaceType.OPEN, 1.99, 1)).isEqualTo(Level.NORMAL);
    assertThat(densityLevel(PlaceType.OPEN, 2, 1)).isEqualTo(Level.WATCH);
    assertThat(densityLevel(PlaceType.OPEN, 3, 1)).isEqualTo(Level.ACT);
    assertThat(densityLevel(PlaceType.OPEN, 4.99, 1)).isEqualTo(Level.ACT);
    assertThat(densityLevel(PlaceType.OPEN, 5, 1)).isEqualTo(Level.CRITICAL);

    assertThat(densityLevel(PlaceType.OPEN, 2.99, 0.2)).isEqualTo(Level.NORMAL);
    assertThat(densityLevel(PlaceType.OPEN, 3, 0.2)).isEqualTo(Level.WATCH);
    assertThat(densityLevel(PlaceType.OPEN, 4, 0.2)).isEqualTo(Level.ACT);
    assertThat(densityLevel(PlaceType.OPEN, 5, 0.2)).isEqualTo(Level.CRITICAL);
  }

  @Test
  void aQueueStandsEvenWhereNothingIsKnownOfItsSpeed() {
    Watched open = Watched.of(PlaceType.OPEN).see(60, seen -> seen.density(exactly(2.5)));
    assertThat(open.levelOf(Indicator.DENSITY)).as("without a speed, people may walk").isEqualTo(Level.WATCH);

    Watched queue = Watched.of(PlaceType.QUEUE).see(60, seen -> seen.density(exactly(2.5)));
    assertThat(queue.levelOf(Indicator.DENSITY)).isEqualTo(Level.NORMAL);
  }

  @Test
  void watchGoesByTheUpperBoundAndActByTheValue() {
    Watched zone = Watched.of(PlaceType.OPEN).see(60, seen -> seen.density(new Estimate(1.5, 1, 3.5)));
    assertThat(zone.levelOf(Indicator.DENSITY)).isEqualTo(Level.WATCH);
  }

  @Test
  void theDensestCellCountsAndNotTheZone() {
    Watched zone = Watched.of(PlaceType.OPEN).see(60, density(1).andThen(seen -> seen.peakDensity(exactly(3.2))));
    assertThat(zone.levelOf(Indicator.DENSITY)).isEqualTo(Level.ACT);
  }

  @Test
  void theMedianOfTenSecondsPassesOverSingleReadings() {
    Watched zone = Watched.of(PlaceType.OPEN).seeEach(300, i -> density(i % 5 == 0 ? 8 : 1));
    assertThat(zone.levelOf(Indicator.DENSITY)).isEqualTo(Level.NORMAL);
  }

  @Test
  void aCountOverTheAreaStandsInForADensity() {
    Watched zone = Watched.of(PlaceType.OPEN).see(60, seen -> seen.count(exactly(350)));
    assertThat(zone.levelOf(Indicator.DENSITY)).isEqualTo(Level.ACT);
  }

  private static Level occupancyLevel(double people, double upTo) {
    return Watched.withCapacity(200)
        .see(150, seen -> seen.calibrated(false).count(new Estimate(people, 0, upTo)))
        .levelOf(Indicator.OCCUPANCY);
  }

  @Test
  void occupancyIsWatchedFromEightyPercentOfTheCapacity() {
    assertThat(occupancyLevel(150, 159)).isEqualTo(Level.NORMAL);
    assertThat(occupancyLevel(150, 160)).isEqualTo(Level.WATCH);
    assertThat(occupancyLevel(189, 250)).isEqualTo(Level.WATCH);
    assertThat(occupancyLevel(190, 190)).isEqualTo(Level.ACT);
    assertThat(occupancyLevel(200, 200)).isEqualTo(Level.CRITICAL);
  }

  @Test
  void occupancyIsKeptDownToFivePercentBelow() {
    Watched zone = Watched.withCapacity(200).see(150, seen -> seen.calibrated(false).count(exactly(190)));
    assertThat(zone.see(900, seen -> seen.calibrated(false).count(exactly(181))).levelOf(Indicator.OCCUPANCY))
        .isEqualTo(Level.ACT);
    assertThat(zone.see(300, seen -> seen.calibrated(false).count(exactly(179))).levelOf(Indicator.OCCUPANCY))
        .isEqualTo(Level.WATCH);
  }

  @Test
  void withoutACapacityThereIsNoOccupancyAndNoTimeToLimit() {
    Watched zone = Watched.of(PlaceType.OPEN).see(600, density(1.5));
    assertThat(zone.levelOf(Indicator.OCCUPANCY)).isEqualTo(Level.NORMAL);
    assertThat(zone.last.timeToLimit()).isNull();
  }

  /** Rises from a density on for three minutes, and says the highest level meanwhile. */
  private static Level riseLevel(double from, double perMinute) {
    Watched zone = Watched.of(PlaceType.OPEN).see(130, density(from));
    Level highest = Level.NORMAL;
    for (int i = 0; i < 180; i++) {
      zone.see(1, density(from + perMinute * i / 60));
      highest = zone.levelOf(Indicator.DENSITY_RISE).isAtLeast(highest) ? zone.levelOf(Indicator.DENSITY_RISE) : highest;
    }
    return highest;
  }

  @Test
  void aRiseCallsForLevelsFromItsThresholdsAndDensitiesOn() {
    assertThat(riseLevel(1.2, 0.15)).isEqualTo(Level.NORMAL);
    assertThat(riseLevel(1.2, 0.25)).isEqualTo(Level.WATCH);
    assertThat(riseLevel(2, 0.55)).isEqualTo(Level.ACT);
    assertThat(riseLevel(3, 1.2)).isEqualTo(Level.CRITICAL);
  }

  @Test
  void anEmptyPlaceMayFillFast() {
    Watched zone = Watched.of(PlaceType.OPEN).see(130, density(0)).seeEach(60, i -> density(0.9 * i / 60));
    assertThat(zone.levelOf(Indicator.DENSITY_RISE)).isEqualTo(Level.NORMAL);
  }
}
