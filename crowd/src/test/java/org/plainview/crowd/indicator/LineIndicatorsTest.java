package org.plainview.crowd.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plainview.crowd.indicator.Watched.density;
import static org.plainview.crowd.indicator.Watched.exactly;
import static org.plainview.crowd.indicator.Watched.line;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plainview.crowd.level.Estimate;
import org.plainview.crowd.level.Level;

/** I2, I3 and I4: what rests on lines. */
class LineIndicatorsTest {

  private static Level flowLevel(PlaceType place, double perMinuteAndMetre) {
    return Watched.of(place)
        .see(60, density(0.5).andThen(line(4, 4 * perMinuteAndMetre, 0)))
        .levelOf(Indicator.SPECIFIC_FLOW);
  }

  @Test
  void aFlowIsWatchedFrom66AndActedOnFrom82() {
    assertThat(flowLevel(PlaceType.WALKWAY, 65)).isEqualTo(Level.NORMAL);
    assertThat(flowLevel(PlaceType.WALKWAY, 66)).isEqualTo(Level.WATCH);
    assertThat(flowLevel(PlaceType.WALKWAY, 82)).isEqualTo(Level.ACT);
    assertThat(flowLevel(PlaceType.WALKWAY, 200)).as("never Critical").isEqualTo(Level.ACT);
    assertThat(flowLevel(PlaceType.STAIRS, 66)).as("stepped route").isEqualTo(Level.ACT);
    assertThat(flowLevel(PlaceType.STAIRS, 200)).isEqualTo(Level.ACT);
  }

  @Test
  void eachDirectionOfALineCountsByItself() {
    Watched zone = Watched.of(PlaceType.WALKWAY).see(60, density(0.5).andThen(line(1, 50, 50)));
    assertThat(zone.levelOf(Indicator.SPECIFIC_FLOW)).isEqualTo(Level.NORMAL);
  }

  @Test
  void aFlowIsKeptDownToATenthBelow() {
    Watched zone = Watched.of(PlaceType.WALKWAY).see(60, density(0.5).andThen(line(1, 82, 0)));
    assertThat(zone.see(600, density(0.5).andThen(line(1, 75, 0))).levelOf(Indicator.SPECIFIC_FLOW))
        .isEqualTo(Level.ACT);
    assertThat(zone.see(130, density(0.5).andThen(line(1, 73, 0))).levelOf(Indicator.SPECIFIC_FLOW))
        .isEqualTo(Level.WATCH);
  }

  @Test
  void whereNobodyGetsOutOfADensePlaceTheFlowHasBrokenDown() {
    assertThat(breakdown(PlaceType.WALKWAY, 1.9, 47)).isEqualTo(Level.NORMAL);
    assertThat(breakdown(PlaceType.WALKWAY, 2, 49)).isEqualTo(Level.NORMAL);
    assertThat(breakdown(PlaceType.WALKWAY, 2, 47)).isEqualTo(Level.ACT);
    assertThat(breakdown(PlaceType.WALKWAY, 4, 47)).isEqualTo(Level.CRITICAL);
    assertThat(breakdown(PlaceType.STAIRS, 3, 47)).isEqualTo(Level.CRITICAL);
  }

  private static Level breakdown(PlaceType place, double perM2, double outPerMinute) {
    return Watched.of(place)
        .see(60, density(perM2, 0.5).andThen(line(1, 0, outPerMinute)))
        .levelOf(Indicator.FLOW_BREAKDOWN);
  }

  @Test
  void anAudienceWithoutAnyOutflowIsNoBreakdownUnlessItFills() {
    Watched audience = Watched.of(PlaceType.OPEN).see(400, density(2.5, 0.1).andThen(line(4, 5, 5)));
    assertThat(audience.levelOf(Indicator.FLOW_BREAKDOWN)).isEqualTo(Level.NORMAL);

    Watched filling = Watched.of(PlaceType.OPEN).see(400, density(2.5, 0.1).andThen(line(4, 60, 5)));
    assertThat(filling.levelOf(Indicator.FLOW_BREAKDOWN)).isEqualTo(Level.ACT);
  }

  @Test
  void aFlowThatFallsByAThirdWhileItGrowsDenserIsWatched() {
    Watched steady = Watched.of(PlaceType.OPEN).see(600, density(1.2).andThen(line(1, 60, 60)));
    assertThat(steady.levelOf(Indicator.FLOW_BREAKDOWN)).isEqualTo(Level.NORMAL);

    Watched falling = steady.seeEach(90, i -> density(1.2 + 0.005 * i).andThen(line(1, 60, 40)));
    assertThat(falling.levelOf(Indicator.FLOW_BREAKDOWN)).isEqualTo(Level.WATCH);

    Watched emptying = Watched.of(PlaceType.OPEN).see(600, density(1.2).andThen(line(1, 60, 60)));
    emptying.seeEach(90, i -> density(1.2 - 0.002 * i).andThen(line(1, 40, 40)));
    assertThat(emptying.levelOf(Indicator.FLOW_BREAKDOWN)).isEqualTo(Level.NORMAL);
  }

  /** 100 people who become more by so many a minute, in a place for 1000; both as exact rates over a line. */
  private static Watched filling(double people, double perMinute) {
    return Watched.withCapacity(1000)
        .seeEach(
            240,
            i ->
                seen ->
                    seen.calibrated(false)
                        .count(exactly(people + perMinute * i / 60))
                        .lines(List.of(new LineRate(10, exactly(perMinute), exactly(0)))));
  }

  @Test
  void theTimeToTheLimitDecidesTheLevel() {
    assertThat(filling(100, 20).levelOf(Indicator.TIME_TO_LIMIT)).isEqualTo(Level.NORMAL);
    assertThat(filling(400, 20).levelOf(Indicator.TIME_TO_LIMIT)).isEqualTo(Level.WATCH);
    assertThat(filling(400, 60).levelOf(Indicator.TIME_TO_LIMIT)).isEqualTo(Level.ACT);
    assertThat(filling(400, 120).levelOf(Indicator.TIME_TO_LIMIT)).isEqualTo(Level.CRITICAL);
  }

  @Test
  void whatComesAndGoesEvenlyIsNoAlarmHoweverFull() {
    Watched zone =
        Watched.withCapacity(1000)
            .see(
                600,
                seen ->
                    seen.calibrated(false)
                        .count(exactly(700))
                        .lines(List.of(new LineRate(10, new Estimate(60, 45, 75), new Estimate(58, 43, 73)))));
    assertThat(zone.levelOf(Indicator.TIME_TO_LIMIT)).isEqualTo(Level.NORMAL);
  }

  @Test
  void withoutLinesTheTrendOfTheCountDecides() {
    Watched zone =
        Watched.withCapacity(1000)
            .seeEach(300, i -> seen -> seen.calibrated(false).count(exactly(400 + 60 * i / 60.0)));
    assertThat(zone.levelOf(Indicator.TIME_TO_LIMIT)).isEqualTo(Level.ACT);
    assertThat(zone.last.timeToLimit()).isNotNull();
    assertThat(zone.last.timeToLimit().lowMinutes()).isLessThan(5.1);
    assertThat(zone.last.timeToLimit().highMinutes()).isGreaterThan(5);

    assertThat(zone.silence(15).last.timeToLimit()).as("a forecast from before the silence").isNull();
  }

  @Test
  void belowTheFloorNothingFills() {
    Watched zone =
        Watched.withCapacity(1000)
            .seeEach(300, i -> seen -> seen.calibrated(false).count(exactly(400 + 60 * i / 60.0)));
    assertThat(zone.levelOf(Indicator.TIME_TO_LIMIT)).isEqualTo(Level.ACT);

    zone.see(125, seen -> seen.calibrated(false).belowFloor(10));

    assertThat(zone.levelOf(Indicator.TIME_TO_LIMIT)).isEqualTo(Level.NORMAL);
    assertThat(zone.last.timeToLimit()).isNull();
  }

  @Test
  void aTrendOfTheCountDoesNotAgreeWithTheCountItself() {
    Watched zone =
        Watched.withCapacity(100).seeEach(400, i -> seen -> seen.count(exactly(60 + 8 * i / 60.0)));
    assertThat(zone.levelOf(Indicator.OCCUPANCY)).isEqualTo(Level.CRITICAL);
    assertThat(zone.levelOf(Indicator.TIME_TO_LIMIT)).isEqualTo(Level.CRITICAL);
    assertThat(zone.last.heldBack()).isEqualTo(HeldBack.ALONE);
    assertThat(zone.level()).isEqualTo(Level.ACT);
  }
}
