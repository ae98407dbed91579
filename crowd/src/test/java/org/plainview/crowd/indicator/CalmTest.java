package org.plainview.crowd.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class CalmTest {

  private static final int FLOOR = 10;

  private final Calm calm = new Calm(new ZoneProfile(PlaceType.OPEN, 50, OptionalInt.of(150)));

  @Test
  void aZoneWithALimitIsCalmAfterAllThatItsForecastLooksAt() {
    assertThat(lastsAfter(0, 340, FLOOR)).isFalse();
    assertThat(lastsAfter(341, 341, FLOOR)).isTrue();
  }

  @Test
  void whatWasNotSeenIsNoCalm() {
    lastsAfter(0, 400, FLOOR);
    assertThat(lastsAfter(800, 800, FLOOR)).isFalse();
    assertThat(lastsAfter(801, 1140, FLOOR)).isFalse();
    assertThat(lastsAfter(1141, 1141, FLOOR)).isTrue();
  }

  @Test
  void anotherFloorIsAnotherCountInTheForecast() {
    lastsAfter(0, 400, FLOOR);
    assertThat(lastsAfter(401, 401, FLOOR + 1)).isFalse();
  }

  /** Below the floor in each of these seconds; what is said of the last. */
  private boolean lastsAfter(int first, int last, int floor) {
    boolean lasts = false;
    for (int second = first; second <= last; second++) {
      ZoneObservation seen = ZoneObservation.at(Watched.START.plusSeconds(second)).belowFloor(floor).build();
      lasts = calm.lasts(seen.at().toEpochMilli(), seen);
    }
    return lasts;
  }
}
