package org.plainview.crowd.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.plainview.crowd.level.Estimate;

class CalmTest {

  private static final int FLOOR = 10;

  private final Calm calm = new Calm(new ZoneProfile(PlaceType.OPEN, 200, OptionalInt.of(150)));

  @Test
  void aZoneThatWasNeverSeenOtherwiseIsCalmAtOnce() {
    assertThat(lastsAfter(0, 0, FLOOR)).isTrue();
  }

  @Test
  void aCrowdIsRememberedForAsLongAsAnyWindow() {
    calm.lasts(Watched.START.toEpochMilli(), crowd(Watched.START));
    assertThat(lastsAfter(1, 70, FLOOR)).isFalse();
    assertThat(lastsAfter(71, 71, FLOOR)).isTrue();
  }

  @Test
  void aFloorOfHalfTheCapacityIsNoCalm() {
    assertThat(lastsAfter(0, 0, 75)).isFalse();
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

  private static ZoneObservation crowd(Instant at) {
    return ZoneObservation.at(at).count(new Estimate(40, 30, 50)).build();
  }
}
