package org.plainview.crowd.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plainview.crowd.indicator.Watched.density;
import static org.plainview.crowd.indicator.Watched.exactly;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.plainview.crowd.level.Level;

/** I5 to I9: what rests on motion. */
class MotionIndicatorsTest {

  private static Level stagnation(PlaceType place, double perM2, double speedMps) {
    return Watched.of(place).see(120, density(perM2, speedMps)).levelOf(Indicator.STAGNATION);
  }

  @Test
  void aDenseCrowdThatCanHardlyMoveStagnates() {
    assertThat(stagnation(PlaceType.OPEN, 1.9, 0.1)).isEqualTo(Level.NORMAL);
    assertThat(stagnation(PlaceType.OPEN, 2, 0.3)).isEqualTo(Level.NORMAL);
    assertThat(stagnation(PlaceType.OPEN, 2, 0.29)).isEqualTo(Level.WATCH);
    assertThat(stagnation(PlaceType.OPEN, 3, 0.2)).isEqualTo(Level.WATCH);
    assertThat(stagnation(PlaceType.OPEN, 3, 0.19)).isEqualTo(Level.ACT);
    assertThat(stagnation(PlaceType.OPEN, 4.5, 0.1)).as("without waves").isEqualTo(Level.ACT);
    assertThat(stagnation(PlaceType.SLOPE, 3, 0.1)).as("one level stricter").isEqualTo(Level.CRITICAL);
  }

  @Test
  void standingIsNoSignInAQueue() {
    assertThat(stagnation(PlaceType.QUEUE, 3.5, 0.05)).isEqualTo(Level.NORMAL);
  }

  private static Level waves(double perM2, int period) {
    return Watched.of(PlaceType.QUEUE)
        .seeEach(180, i -> density(perM2, i % period < period / 2 ? 0.1 : 0.5))
        .levelOf(Indicator.STAGNATION);
  }

  @Test
  void stopAndGoInADenseCrowdIsActAndAtFourCritical() {
    assertThat(waves(2.5, 20)).isEqualTo(Level.NORMAL);
    assertThat(waves(3, 20)).isEqualTo(Level.ACT);
    assertThat(waves(4, 20)).isEqualTo(Level.CRITICAL);
    assertThat(waves(4, 100)).as("one slow change is no wave").isEqualTo(Level.NORMAL);
  }

  private static Level counterFlow(double perM2, double share) {
    return Watched.of(PlaceType.WALKWAY)
        .see(120, density(perM2, 0.5).andThen(seen -> seen.counterFlow(share)))
        .levelOf(Indicator.COUNTER_FLOW);
  }

  @Test
  void counterFlowMattersInADenseCrowdOnly() {
    assertThat(counterFlow(1.9, 0.5)).isEqualTo(Level.NORMAL);
    assertThat(counterFlow(2, 0.19)).isEqualTo(Level.NORMAL);
    assertThat(counterFlow(2, 0.21)).isEqualTo(Level.WATCH);
    assertThat(counterFlow(3, 0.21)).isEqualTo(Level.ACT);
    assertThat(counterFlow(4, 0.21)).isEqualTo(Level.CRITICAL);
    assertThat(counterFlow(4, 0.11)).as("0.1 is enough at 4").isEqualTo(Level.CRITICAL);
  }

  private static Watched pressed(ZoneProfile profile, int seconds, double perM2, double perS2, double noiseMps) {
    return new Watched(profile)
        .see(
            seconds,
            density(perM2, 0.4).andThen(seen -> seen.pressure(perS2).velocityNoise(noiseMps)));
  }

  private static Level pressure(double perM2, double perS2, double noiseMps) {
    return pressed(new ZoneProfile(PlaceType.OPEN, 100, OptionalInt.empty()), 60, perM2, perS2, noiseMps)
        .levelOf(Indicator.PRESSURE);
  }

  @Test
  void pressureCountsFromFourPeopleAndWithLittleNoise() {
    assertThat(pressure(3.9, 0.3, 0.01)).isEqualTo(Level.NORMAL);
    assertThat(pressure(4, 0.3, 0.031)).isEqualTo(Level.NORMAL);
    assertThat(pressure(4, 0.019, 0.03)).isEqualTo(Level.NORMAL);
    assertThat(pressure(4, 0.02, 0.03)).isEqualTo(Level.ACT);
    assertThat(pressure(4, 0.04, 0.03)).isEqualTo(Level.CRITICAL);
  }

  @Test
  void pressureWaitsHalfAMinuteForCriticalToo() {
    ZoneProfile profile = new ZoneProfile(PlaceType.OPEN, 100, OptionalInt.empty());
    assertThat(pressed(profile, 30, 4.5, 0.1, 0.01).levelOf(Indicator.PRESSURE)).isEqualTo(Level.NORMAL);
    assertThat(pressed(profile, 31, 4.5, 0.1, 0.01).levelOf(Indicator.PRESSURE)).isEqualTo(Level.CRITICAL);
  }

  @Test
  void aSiteThatIsUsedToPressureIsJudgedByItsOwn() {
    ZoneProfile used = new ZoneProfile(PlaceType.OPEN, 100, OptionalInt.empty(), 0.05);
    assertThat(pressed(used, 60, 4.5, 0.049, 0.01).levelOf(Indicator.PRESSURE)).isEqualTo(Level.NORMAL);
    assertThat(pressed(used, 60, 4.5, 0.05, 0.01).levelOf(Indicator.PRESSURE)).isEqualTo(Level.ACT);
  }

  @Test
  void pressureRaisesNothingByItself() {
    // Standing people at 3.5 are Watch; their densest cell has 4.
    Watched zone =
        Watched.of(PlaceType.QUEUE)
            .see(120, density(3.5, 0.1).andThen(seen -> seen.peakDensity(exactly(3.9)).pressure(1).velocityNoise(0)));
    assertThat(zone.levelOf(Indicator.PRESSURE)).isEqualTo(Level.NORMAL);
    assertThat(zone.level()).isEqualTo(Level.WATCH);

    Watched moving = Watched.of(PlaceType.OPEN).see(120, density(5, 0.5).andThen(seen -> seen.pressure(1).velocityNoise(0)));
    assertThat(moving.level()).as("with density it is the second of two").isEqualTo(Level.CRITICAL);
  }

  private static Level oscillation(PlaceType place, double perM2, double amplitudeMps) {
    return Watched.of(place)
        .see(120, density(perM2, 0.4).andThen(seen -> seen.oscillation(amplitudeMps)))
        .levelOf(Indicator.OSCILLATION);
  }

  @Test
  void aCommonOscillationIsActFromFourAndCriticalFromFive() {
    assertThat(oscillation(PlaceType.OPEN, 3.9, 0.3)).isEqualTo(Level.NORMAL);
    assertThat(oscillation(PlaceType.OPEN, 4, 0.09)).isEqualTo(Level.NORMAL);
    assertThat(oscillation(PlaceType.OPEN, 4, 0.1)).isEqualTo(Level.ACT);
    assertThat(oscillation(PlaceType.OPEN, 5, 0.1)).isEqualTo(Level.CRITICAL);
    assertThat(oscillation(PlaceType.DEAD_END, 4, 0.1)).isEqualTo(Level.CRITICAL);
  }

  private static Level compression(double perM2, double perM2S) {
    return Watched.of(PlaceType.OPEN)
        .see(120, density(perM2, 0.5).andThen(seen -> seen.compression(perM2S)))
        .levelOf(Indicator.COMPRESSION);
  }

  @Test
  void peopleWhoArePressedTogetherCountFromTheirDensitiesOn() {
    assertThat(compression(1.9, 1)).isEqualTo(Level.NORMAL);
    assertThat(compression(2, 0.009)).isEqualTo(Level.NORMAL);
    assertThat(compression(2, 0.01)).isEqualTo(Level.WATCH);
    assertThat(compression(3, 0.02)).isEqualTo(Level.ACT);
    assertThat(compression(4, 0.05)).isEqualTo(Level.CRITICAL);
    assertThat(compression(3, 1)).as("Critical needs 4").isEqualTo(Level.ACT);
  }

  @Test
  void whatCannotBeMeasuredAnyMoreIsHeldForTenMinutes() {
    Watched zone = Watched.of(PlaceType.WALKWAY).see(120, density(3, 0.5).andThen(seen -> seen.counterFlow(0.4)));
    zone.see(60, density(3, 0.5));
    zone.see(500, density(3, 0.5));
    assertThat(zone.levelOf(Indicator.COUNTER_FLOW)).isEqualTo(Level.ACT);
    assertThat(zone.see(200, density(3, 0.5)).levelOf(Indicator.COUNTER_FLOW)).isEqualTo(Level.NORMAL);
  }

  @Test
  void whatNeedNotBeMeasuredInAThinCrowdFallsAsUsual() {
    Watched zone = Watched.of(PlaceType.WALKWAY).see(120, density(3, 0.5).andThen(seen -> seen.counterFlow(0.4)));
    assertThat(zone.see(140, density(1, 1)).levelOf(Indicator.COUNTER_FLOW)).isEqualTo(Level.NORMAL);
  }
}
