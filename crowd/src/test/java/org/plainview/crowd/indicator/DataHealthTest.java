package org.plainview.crowd.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plainview.crowd.indicator.Watched.density;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plainview.crowd.level.Level;

/** I12: silence never looks like safety. */
class DataHealthTest {

  @Test
  void silenceIsWatchAfterTenSeconds() {
    Watched zone = Watched.of(PlaceType.OPEN).see(60, density(0.2));
    assertThat(zone.silence(9).level()).isEqualTo(Level.NORMAL);
    assertThat(zone.silence(1).level()).isEqualTo(Level.WATCH);

    IndicatorReading reading = zone.last.indicators().getFirst();
    assertThat(reading.indicator()).isEqualTo(Indicator.DATA_HEALTH);
    assertThat(reading.reason()).isEqualTo("No reading comes");
    assertThat(reading.value()).isEqualTo(10);
    assertThat(reading.since()).isEqualTo(Watched.START.plusSeconds(59));
  }

  @Test
  void aZoneThatNothingWasEverHeardOfIsWatchToo() {
    assertThat(Watched.of(PlaceType.OPEN).silence(9).level()).isEqualTo(Level.NORMAL);
    assertThat(Watched.of(PlaceType.OPEN).silence(12).level()).isEqualTo(Level.WATCH);
  }

  @ParameterizedTest
  @EnumSource(value = DataQuality.class, mode = EnumSource.Mode.EXCLUDE, names = "OK")
  void aCameraThatDoesNotSeeIsWatchWithItsReason(DataQuality quality) {
    Watched zone = Watched.of(PlaceType.OPEN).see(60, density(0.2)).see(10, seen -> seen.quality(quality));
    assertThat(zone.level()).isEqualTo(Level.WATCH);
    assertThat(zone.last.indicators().getFirst().reason()).isEqualTo(quality.reason());
  }

  @Test
  void numbersOfABadPictureDoNotCount() {
    Watched zone = Watched.of(PlaceType.OPEN).see(300, density(6).andThen(seen -> seen.quality(DataQuality.MOVED)));
    assertThat(zone.level()).isEqualTo(Level.WATCH);
  }

  @Test
  void readingsWithoutNumbersAreNoEmptyPlace() {
    Watched zone = Watched.of(PlaceType.OPEN).see(60, density(0.2)).see(12, seen -> {});
    assertThat(zone.last.indicators().getFirst().reason()).isEqualTo("The camera gives no numbers of this zone");
    assertThat(zone.level()).isEqualTo(Level.WATCH);
  }

  @Test
  void aZoneMostOfWhichIsHiddenIsNotSeenWell() {
    Watched half = Watched.of(PlaceType.OPEN).see(60, density(0.2).andThen(seen -> seen.coverage(0.5)));
    assertThat(half.level()).isEqualTo(Level.NORMAL);
    assertThat(half.see(12, density(0.2).andThen(seen -> seen.coverage(0.49))).level()).isEqualTo(Level.WATCH);
  }

  @Test
  void itIsOverAfterHalfAMinuteOfGoodReadings() {
    Watched zone = Watched.of(PlaceType.OPEN).see(60, density(0.2)).silence(30);
    assertThat(zone.see(30, density(0.2)).level()).isEqualTo(Level.WATCH);
    assertThat(zone.see(2, density(0.2)).level()).isEqualTo(Level.NORMAL);
  }

  @Test
  void aGapThatNobodyAskedAboutIsNoticedAfterwards() {
    Watched zone = Watched.of(PlaceType.OPEN).see(60, density(0.2)).gap(20).see(1, density(0.2));
    assertThat(zone.level()).isEqualTo(Level.WATCH);
    assertThat(zone.last.indicators().getFirst().reason()).isEqualTo("The readings had stopped");
  }

  @Test
  void aGapOfExactlyTenSecondsIsSilenceAndNoGoodTime() {
    Watched zone = Watched.of(PlaceType.OPEN).see(60, density(0.2)).gap(9).see(1, density(0.2));
    assertThat(zone.level()).isEqualTo(Level.WATCH);
    assertThat(zone.see(29, density(0.2)).level()).as("after 29 s of good readings").isEqualTo(Level.WATCH);
    assertThat(zone.see(2, density(0.2)).level()).isEqualTo(Level.NORMAL);
  }

  @Test
  void blindnessNeverLowersALevel() {
    Watched zone = Watched.of(PlaceType.OPEN).see(60, density(4)).see(3600, seen -> seen.quality(DataQuality.DARK));
    assertThat(zone.level()).isEqualTo(Level.ACT);
    assertThat(zone.last.indicators()).extracting(IndicatorReading::indicator).contains(Indicator.DATA_HEALTH);
  }
}
