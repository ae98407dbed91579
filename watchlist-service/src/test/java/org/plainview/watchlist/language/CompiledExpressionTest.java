package org.plainview.watchlist.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plainview.contracts.v1.AlertLevel;
import org.plainview.contracts.v1.LineFlow;
import org.plainview.contracts.v1.NotMeasurable;
import org.plainview.contracts.v1.SiteState;
import org.plainview.contracts.v1.ZoneNumbers;
import org.plainview.crowd.indicator.Indicator;
import org.plainview.crowd.indicator.IndicatorReading;
import org.plainview.crowd.indicator.ZoneAssessment;
import org.plainview.crowd.level.Level;
import org.plainview.watchlist.level.Judgement;

class CompiledExpressionTest {

  private static final Instant START = Instant.parse("2026-11-01T12:00:00Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "zone.densityPerM2 >= perM2(4)                                  ; TRUE",
        "zone.densityPerM2 > perM2(4)                                   ; FALSE",
        "perM2(4) <= zone.densityPerM2                                  ; TRUE",
        "zone.count >= people(80) && zone.speedMps <= mps(0.3)          ; TRUE",
        "zone.counterFlowShare >= percent(20)                           ; TRUE",
        "zone.counterFlowShare > percent(20.5)                          ; FALSE",
        "zone.occupancyShare >= percent(40)                             ; TRUE",
        "zone.flowPerMMin >= perMMin(70)                                ; TRUE",
        "zone.flowPerMMin > perMMin(70)                                 ; FALSE",
        // What is not known decides only where nothing else does.
        "zone.compressionPerM2S >= perM2S(0.1)                          ; UNKNOWN",
        "zone.compressionPerM2S >= perM2S(0.1) && zone.count > people(90) ; FALSE",
        "zone.compressionPerM2S >= perM2S(0.1) && zone.count > people(70) ; UNKNOWN",
        "zone.compressionPerM2S >= perM2S(0.1) || zone.count > people(70) ; TRUE",
        // That a crowd is not dense is an answer.
        "zone.pressurePerS2 >= perS2(0.02)                              ; FALSE",
        "zone.level >= ACT                                              ; TRUE",
        "zone.level == WATCH                                            ; FALSE",
        "zone.indicator(I5) == ACT && zone.indicator(I6) == NORMAL      ; TRUE",
        "zone.independentIndicators(WATCH) == 2                         ; TRUE",
        "zone.independentIndicators(ACT) == 1                           ; TRUE",
        "zone.densityRisePerM2Min >= perM2Min(0.5)                      ; TRUE",
      })
  void saysWhetherAConditionHolds(String text, Truth truth) {
    ZoneNumbers reading =
        ZoneNumbers.newBuilder()
            .setCount(80)
            .setDensityPerM2(4)
            .setSpeedMps(0.3)
            .setCounterFlow(0.2)
            .addNotMeasurable(NotMeasurable.NOT_MEASURABLE_NOT_DENSE)
            .addLines(LineFlow.newBuilder().setWidthM(2).setInPerMinute(20).setOutPerMinute(140))
            .build();

    assertThat(zone(text, reading)).isEqualTo(truth);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "zone.count >= people(50)         ; FALSE",
        "zone.count < people(50)          ; TRUE",
        "zone.count >= people(5)          ; UNKNOWN",
        "zone.densityPerM2 >= perM2(0.6)  ; FALSE",
        "zone.densityPerM2 >= perM2(0.4)  ; UNKNOWN",
        "zone.peakDensityPerM2 >= perM2(2) ; FALSE",
        // Fewer people than the floor are no crowd that could stand, or run.
        "zone.speedMps <= mps(0.2)        ; FALSE",
        "zone.speedMps >= mps(0.2)        ; FALSE",
        "zone.flowPerMMin >= perMMin(10)  ; FALSE",
        "zone.minutesToLimit <= minutes(9) ; FALSE",
      })
  void belowTheFloorIsAnythingUnderIt(String text, Truth truth) {
    assertThat(zone(text, ZoneNumbers.newBuilder().setFloor(10).setBelowFloor(true).build())).isEqualTo(truth);
  }

  @Test
  void heldForNeedsTheWholeTime() {
    CompiledExpression held = compile("heldFor(zone.count >= people(50), seconds(30))", Scope.ZONE);

    assertThat(run(held, 0, 40)).isEqualTo(Truth.FALSE);
    assertThat(run(held, 1, 60)).isEqualTo(Truth.FALSE);
    for (int second = 2; second < 31; second++) {
      assertThat(run(held, second, 60)).as("second %d", second).isEqualTo(Truth.FALSE);
    }
    assertThat(run(held, 31, 60)).isEqualTo(Truth.TRUE);
    assertThat(run(held, 32, 49)).isEqualTo(Truth.FALSE);
    assertThat(run(held, 33, 60)).isEqualTo(Truth.FALSE);
  }

  @Test
  void heldForDoesNotKnowWhatWasBeforeTheFirstReading() {
    CompiledExpression held = compile("heldFor(zone.count >= people(50), seconds(30))", Scope.ZONE);

    assertThat(run(held, 0, 60)).isEqualTo(Truth.UNKNOWN);
    assertThat(run(held, 8, null)).isEqualTo(Truth.UNKNOWN);
    assertThat(run(held, 9, 60)).isEqualTo(Truth.UNKNOWN);
    assertThat(run(held, 18, 60)).isEqualTo(Truth.UNKNOWN);
    assertThat(run(held, 28, 60)).isEqualTo(Truth.UNKNOWN);
    assertThat(run(held, 30, 60)).isEqualTo(Truth.TRUE);
    // Nobody knows what was in a minute of silence.
    assertThat(run(held, 90, 60)).isEqualTo(Truth.UNKNOWN);
  }

  @Test
  void aWindowIsFedAlsoWhereTheRestDecides() {
    CompiledExpression both =
        compile("zone.level >= ACT && heldFor(zone.count >= people(50), seconds(30))", Scope.ZONE);

    for (int second = 0; second < 31; second++) {
      assertThat(
              both.evaluate(
                  "cam-1", START.plusSeconds(second), new ZoneFacts(count(60), judgement(Level.NORMAL), null, null)))
          .isEqualTo(Truth.FALSE);
    }
    assertThat(
            both.evaluate("cam-1", START.plusSeconds(31), new ZoneFacts(count(60), judgement(Level.ACT), null, null)))
        .isEqualTo(Truth.TRUE);
  }

  @ParameterizedTest
  @CsvSource({
    "mean, 132, TRUE", "mean, 133, FALSE",
    "least, 104, TRUE", "least, 105, FALSE",
    "most, 160, TRUE", "most, 161, FALSE",
    "change, 59, TRUE", "change, 60, FALSE"
  })
  void looksBackOverNumbers(String function, int people, Truth truth) {
    CompiledExpression window = compile(function + "(zone.count, minutes(1)) >= people(" + people + ")", Scope.ZONE);
    for (int second = 0; second < 60; second++) {
      run(window, second, 100 + second);
    }

    assertThat(run(window, 60, 160)).isEqualTo(truth);
  }

  @Test
  void aWindowThatIsNotFullYetIsUnknown() {
    CompiledExpression mean = compile("mean(zone.count, minutes(1)) >= people(50)", Scope.ZONE);

    assertThat(run(mean, 0, 60)).isEqualTo(Truth.UNKNOWN);
    assertThat(run(mean, 10, 60)).isEqualTo(Truth.UNKNOWN);
  }

  @Test
  void camerasHaveWindowsOfTheirOwn() {
    CompiledExpression held = compile("heldFor(zone.count >= people(50), seconds(5))", Scope.ZONE);
    for (int second = 0; second < 6; second++) {
      run(held, second, 60);
    }

    assertThat(run(held, 6, 60)).isEqualTo(Truth.TRUE);
    assertThat(held.evaluate("cam-2", START.plusSeconds(6), new ZoneFacts(count(60), null, null, null)))
        .isEqualTo(Truth.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "site.people >= people(500)      ; FALSE",
        "site.people >= people(400)      ; TRUE",
        "site.level >= ACT               ; TRUE",
        "site.zonesAtLeast(WATCH) == 3   ; TRUE",
        "site.zonesAtLeast(ACT) > 2      ; FALSE",
        "site.densityPerM2 >= perM2(3)   ; TRUE",
      })
  void judgesASite(String text, Truth truth) {
    SiteState state =
        SiteState.newBuilder()
            .setLevel(AlertLevel.ALERT_LEVEL_ACT)
            .setZonesNormal(4)
            .setZonesWatch(1)
            .setZonesAct(2)
            .setPeople(450)
            .setDensityPerM2(3)
            .build();

    assertThat(site(text, state)).isEqualTo(truth);
  }

  @Test
  void aBlindZoneMayHoldAnyNumberOfPeople() {
    SiteState state = SiteState.newBuilder().setZonesNormal(1).setZonesBlind(1).setPeople(450).build();

    assertThat(site("site.people >= people(500)", state)).isEqualTo(Truth.UNKNOWN);
    assertThat(site("site.people >= people(400)", state)).isEqualTo(Truth.TRUE);
  }

  @Test
  void aSiteWithoutANumberHasFewerPeopleThanItsFloor() {
    SiteState state = SiteState.newBuilder().setZonesNormal(2).build();

    assertThat(site("site.people >= people(500)", state)).isEqualTo(Truth.FALSE);
    assertThat(site("site.people >= people(500)", SiteState.getDefaultInstance())).isEqualTo(Truth.UNKNOWN);
  }

  @Test
  void saysWhichNumbersItUsesAndWhatAZoneNeedsForThem() {
    CompiledExpression expression = compile("zone.count > people(9) && zone.flowPerMMin > perMMin(66)", Scope.ZONE);

    assertThat(expression.names()).containsExactly("zone.count", "zone.flowPerMMin");
    assertThat(expression.needs())
        .containsExactly(new PlacedNeed("zone.flowPerMMin", Needs.LINES, new Place(1, 27, 16)));
  }

  private static Truth zone(String text, ZoneNumbers reading) {
    return compile(text, Scope.ZONE).evaluate("cam-1", START, new ZoneFacts(reading, judgement(Level.ACT), 20.0, 200));
  }

  private static Truth site(String text, SiteState state) {
    return compile(text, Scope.SITE).evaluate("site-1", START, new SiteFacts(state, 10));
  }

  private static Truth run(CompiledExpression expression, int second, @Nullable Integer people) {
    ZoneNumbers reading = people == null ? ZoneNumbers.getDefaultInstance() : count(people);
    return expression.evaluate("cam-1", START.plusSeconds(second), new ZoneFacts(reading, null, null, null));
  }

  private static ZoneNumbers count(int people) {
    return ZoneNumbers.newBuilder().setCount(people).build();
  }

  /** I1 at Watch, I4 and I5 at Act. */
  private static Judgement judgement(Level level) {
    List<IndicatorReading> indicators =
        List.of(
            indicator(Indicator.TIME_TO_LIMIT, Level.WATCH),
            indicator(Indicator.STAGNATION, Level.ACT),
            indicator(Indicator.DENSITY, Level.WATCH),
            indicator(Indicator.DATA_HEALTH, Level.WATCH));
    return new Judgement(new ZoneAssessment(START, level, START, indicators, null, false, null), 0.5, 0.1);
  }

  private static IndicatorReading indicator(Indicator indicator, Level level) {
    return new IndicatorReading(indicator, level, 1, 1, 1, 1, "", START);
  }

  private static CompiledExpression compile(String text, Scope scope) {
    Compilation compilation = Expressions.compile(text, scope, Duration.ofSeconds(1));
    assertThat(compilation).isInstanceOf(Compilation.Compiled.class);
    return ((Compilation.Compiled) compilation).expression();
  }
}
