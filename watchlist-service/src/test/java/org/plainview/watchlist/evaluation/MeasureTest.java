package org.plainview.watchlist.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plainview.watchlist.evaluation.Conditions.START;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.plainview.contracts.v1.LineFlow;
import org.plainview.contracts.v1.NotMeasurable;
import org.plainview.contracts.v1.ReadingNumbers;
import org.plainview.contracts.v1.SiteState;
import org.plainview.contracts.v1.ZoneNumbers;
import org.plainview.crowd.level.Level;
import org.plainview.platform.kafka.Times;
import org.plainview.watchlist.language.Compilation;
import org.plainview.watchlist.language.Expressions;
import org.plainview.watchlist.language.Scope;
import org.plainview.watchlist.watch.ArmedWatch;
import org.plainview.watchlist.watch.Condition;
import org.plainview.watchlist.watch.Quantity;
import org.plainview.watchlist.watch.Schedule;

class MeasureTest {

  private static final ReadingNumbers CALIBRATED = Readings.numbers(START).build();
  private static final ReadingNumbers UNCALIBRATED =
      Readings.numbers(START).setCalibrated(false).build();

  @ParameterizedTest
  @CsvSource({"50, OVER", "51, OVER", "49.99, BETWEEN", "40, BETWEEN", "39.99, BELOW", "NaN, UNKNOWN"})
  void aCountLiesBetweenTheThresholds(double count, Position position) {
    assertThat(count(Level.WATCH, CALIBRATED, Readings.numbers().setCount(count)))
        .isEqualTo(position);
  }

  @ParameterizedTest
  @CsvSource({"10, BELOW", "40, BELOW", "41, BETWEEN", "50, BETWEEN", "51, UNKNOWN"})
  void belowTheFloorIsBelowEveryThresholdThatTheFloorDoesNotExceed(int floor, Position position) {
    assertThat(count(Level.WATCH, CALIBRATED, Readings.numbers().setFloor(floor).setBelowFloor(true)))
        .isEqualTo(position);
  }

  @Test
  void aNumberThatCameWithBelowFloorIsNotUsed() {
    assertThat(
            count(Level.WATCH, CALIBRATED, Readings.numbers().setBelowFloor(true).setCount(1_000)))
        .isEqualTo(Position.BELOW);
  }

  @ParameterizedTest
  @CsvSource({"WATCH", "ACT", "CRITICAL"})
  void anUncalibratedCountCountsAtAnyLevelSinceItsAlertIsHeldBack(Level level) {
    assertThat(count(level, UNCALIBRATED, Readings.numbers().setCount(1_000))).isEqualTo(Position.OVER);
  }

  @Test
  void aZoneWithoutTheNumberTellsNothing() {
    assertThat(count(Level.WATCH, CALIBRATED, Readings.numbers())).isEqualTo(Position.UNKNOWN);
    assertThat(density(2, 1, Readings.numbers().setCount(90))).isEqualTo(Position.UNKNOWN);
  }

  @Test
  void densityIsOfTheGround() {
    assertThat(density(2, 1, Readings.numbers().setDensityPerM2(2.1))).isEqualTo(Position.OVER);
    assertThat(density(2, 1, Readings.numbers().setDensityPerM2(0.9))).isEqualTo(Position.BELOW);
  }

  @Test
  void belowTheFloorBoundsTheDensityByTheArea() {
    ZoneNumbers.Builder tenOn20M2 = Readings.numbers().setFloor(10).setBelowFloor(true);

    assertThat(density(2, 0.5, tenOn20M2)).isEqualTo(Position.BELOW);
    assertThat(density(2, 0.4, tenOn20M2)).isEqualTo(Position.BETWEEN);
    assertThat(density(0.4, 0.3, tenOn20M2)).isEqualTo(Position.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource({"0.2, OVER", "0.1, OVER", "0.3, BETWEEN", "0.4, BETWEEN", "0.41, BELOW"})
  void aSpeedIsOverItsThresholdWhenItFalls(double speed, Position position) {
    assertThat(of(Quantity.SPEED, 0.2, 0.4, Readings.numbers().setSpeedMps(speed))).isEqualTo(position);
  }

  @Test
  void onlyADenseCrowdStagnates() {
    ZoneNumbers.Builder slow = Readings.numbers().setSpeedMps(0.1);

    assertThat(of(Quantity.STAGNATION, 0.2, 0.4, slow.setDensityPerM2(2.5))).isEqualTo(Position.OVER);
    assertThat(of(Quantity.STAGNATION, 0.2, 0.4, slow.setDensityPerM2(0.5))).isEqualTo(Position.BELOW);
    assertThat(of(Quantity.STAGNATION, 0.2, 0.4, slow.clearDensityPerM2())).isEqualTo(Position.UNKNOWN);
  }

  @Test
  void theFlowIsThatOfTheBusiestLineInOneDirectionPerMetre() {
    ZoneNumbers.Builder lines =
        Readings.numbers()
            .addLines(LineFlow.newBuilder().setLineId("a").setWidthM(2).setInPerMinute(20).setOutPerMinute(140))
            .addLines(LineFlow.newBuilder().setLineId("b").setWidthM(10).setInPerMinute(300));

    assertThat(of(Quantity.FLOW, 70, 60, lines)).isEqualTo(Position.OVER);
    assertThat(of(Quantity.FLOW, 71, 60, lines)).isEqualTo(Position.BETWEEN);
    assertThat(of(Quantity.FLOW, 70, 60, Readings.numbers())).isEqualTo(Position.UNKNOWN);
  }

  @Test
  void occupancyIsAShareOfTheCapacityAlsoBelowTheFloor() {
    assertThat(of(Quantity.OCCUPANCY, 80, 70, Readings.numbers().setCount(160))).isEqualTo(Position.OVER);
    assertThat(of(Quantity.OCCUPANCY, 80, 70, Readings.numbers().setFloor(10).setBelowFloor(true)))
        .isEqualTo(Position.BELOW);
  }

  @Test
  void pressureThatIsNotMeasuredIsUnknownUnlessTheCrowdIsNotDense() {
    ZoneNumbers.Builder notDense =
        Readings.numbers().addNotMeasurable(NotMeasurable.NOT_MEASURABLE_NOT_DENSE);
    ZoneNumbers.Builder noisy = Readings.numbers().addNotMeasurable(NotMeasurable.NOT_MEASURABLE_VELOCITY_NOISE);

    assertThat(of(Quantity.PRESSURE, 0.02, 0.01, notDense)).isEqualTo(Position.BELOW);
    assertThat(of(Quantity.PRESSURE, 0.02, 0.01, noisy)).isEqualTo(Position.UNKNOWN);
    assertThat(of(Quantity.PRESSURE, 0.02, 0.01, noisy.setPressurePerS2(0.03))).isEqualTo(Position.OVER);
  }

  @ParameterizedTest
  @EnumSource(names = {"SPEED", "STAGNATION", "COUNTER_FLOW", "COMPRESSION", "PRESSURE", "OSCILLATION", "FLOW"})
  void fewerPeopleThanTheFloorAreNoCrowd(Quantity quantity) {
    assertThat(of(quantity, 0.1, 0.1, Readings.numbers().setBelowFloor(true))).isEqualTo(Position.BELOW);
  }

  @ParameterizedTest
  @CsvSource({"4, OVER", "3.9, BELOW", "NaN, UNKNOWN"})
  void aWrittenConditionIsOverWhenItHolds(double density, Position position) {
    ArmedWatch armed = written("zone.densityPerM2 >= perM2(4)", "zone-1", Scope.ZONE, null);

    Seen seen = new Seen(armed, CALIBRATED, Readings.numbers().setDensityPerM2(density).build(), null);

    assertThat(Measure.of(seen).position()).isEqualTo(position);
  }

  @ParameterizedTest
  @CsvSource({"SUNDAY, OVER", "MONDAY, BELOW"})
  void outsideOfItsScheduleNothingHolds(DayOfWeek day, Position position) {
    Schedule schedule = new Schedule(ZoneId.of("UTC"), Set.of(day), null, null, null, null);
    ArmedWatch armed = written("zone.densityPerM2 >= perM2(4)", "zone-1", Scope.ZONE, schedule);

    Seen seen = new Seen(armed, CALIBRATED, Readings.numbers().setDensityPerM2(5).build(), null);

    assertThat(Measure.of(seen).position()).isEqualTo(position);
  }

  @ParameterizedTest
  @CsvSource({"2, OVER", "1, BELOW"})
  void aSiteIsMeasuredByItsState(int zonesAct, Position position) {
    ArmedWatch armed = written("site.zonesAtLeast(ACT) >= 2", "", Scope.SITE, null);
    SiteState state = SiteState.newBuilder().setAt(Times.timestamp(START)).setZonesAct(zonesAct).build();

    assertThat(Measure.of(armed, state).position()).isEqualTo(position);
  }

  @Test
  void whatIsReadAgainFillsTheWindows() {
    ArmedWatch armed = written("heldFor(zone.count >= people(50), seconds(5))", "zone-1", Scope.ZONE, null);
    ZoneNumbers zone = Readings.numbers().setCount(60).build();
    for (int second = 0; second < 5; second++) {
      Measure.remember(new Seen(armed, Readings.numbers(START.plusSeconds(second)).build(), zone, null));
    }

    assertThat(Measure.of(new Seen(armed, Readings.numbers(START.plusSeconds(5)).build(), zone, null)).position())
        .isEqualTo(Position.OVER);
  }

  private static ArmedWatch written(String text, String zoneId, Scope scope, @Nullable Schedule schedule) {
    Condition condition =
        new Condition(
            "site-1", zoneId, Quantity.EXPRESSION, 1, Duration.ZERO, 1, Duration.ZERO, Level.WATCH, text, schedule);
    Compilation compilation = Expressions.compile(text, scope);
    return new ArmedWatch(
        Conditions.armed(condition).watch(), 20.0, 200, 10, ((Compilation.Compiled) compilation).expression());
  }

  private static Position of(Quantity quantity, double threshold, double clearAt, ZoneNumbers.Builder zone) {
    return position(Conditions.condition(quantity, threshold, clearAt, 0, 0, Level.WATCH), CALIBRATED, zone);
  }

  private static Position count(Level level, ReadingNumbers reading, ZoneNumbers.Builder zone) {
    return position(
        Conditions.condition(Quantity.COUNT, 50, 40, 0, 0, level), reading, zone);
  }

  private static Position density(double threshold, double clearBelow, ZoneNumbers.Builder zone) {
    return position(
        Conditions.condition(Quantity.DENSITY, threshold, clearBelow, 0, 0, Level.ACT),
        CALIBRATED,
        zone);
  }

  private static Position position(
      Condition condition, ReadingNumbers reading, ZoneNumbers.Builder zone) {
    return Measure.of(new Seen(Conditions.armed(condition), reading, zone.build(), null)).position();
  }
}
