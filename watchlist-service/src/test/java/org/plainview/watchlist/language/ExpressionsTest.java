package org.plainview.watchlist.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "zone.densityPerM2 >= perM2(4)",
        "perM2(4.5) < zone.peakDensityPerM2",
        "zone.level >= ACT && zone.independentIndicators(WATCH) >= 2",
        "zone.level == CRITICAL || zone.level != NORMAL && zone.count > people(100)",
        "zone.indicator(I5) >= ACT",
        "heldFor(zone.speedMps <= mps(0.2) && zone.densityPerM2 >= perM2(2), minutes(2))",
        "change(zone.densityPerM2, minutes(5)) >= perM2(0.5) // it fills",
        "mean(zone.flowPerMMin, seconds(90)) >= perMMin(66)\n  && zone.counterFlowShare > percent(20)",
        "zone.minutesToLimit <= minutes(10) || zone.occupancyShare >= percent(95)",
        "zone.pressurePerS2 >= perS2(0.02) && zone.compressionPerM2S >= perM2S(0.02)",
        "zone.densityRisePerM2Min >= perM2Min(0.5) && zone.oscillationMps >= mps(0.1)",
        "change(zone.count, minutes(3)) <= people(-50)"
      })
  void takesAConditionOverAZone(String text) {
    assertThat(Expressions.compile(text, Scope.ZONE)).isInstanceOf(Compilation.Compiled.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "site.people >= people(5000)",
        "site.zonesAtLeast(ACT) >= 2 && site.zonesBlind == 0",
        "heldFor(site.level >= ACT, minutes(2)) || site.densityPerM2 > perM2(5)"
      })
  void takesAConditionOverASite(String text) {
    assertThat(Expressions.compile(text, Scope.SITE)).isInstanceOf(Compilation.Compiled.class);
  }

  /** Line, column and length of the mistake follow its code. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        // Names.
        "zone.densty >= perM2(4)                            ; unknown-name ; 1 ; 1  ; 11",
        "zone.level >= ACT || zone.densityPerM >= perM2(4)  ; unknown-name ; 1 ; 22 ; 16",
        "zone.densityPerM2 >= perm2(4)                      ; unknown-name ; 1 ; 22 ; 5",
        "zone.level >= ALARM                                ; unknown-name ; 1 ; 15 ; 5",
        "zone.indicator(I13) >= ACT                         ; unknown-name ; 1 ; 16 ; 3",
        "zone.indikator(I3) >= ACT                          ; unknown-name ; 1 ; 1  ; 14",
        "site.people >= people(100)                         ; scope        ; 1 ; 1  ; 11",
        // Units and types.
        "zone.densityPerM2 >= 4                             ; unit         ; 1 ; 1  ; 22",
        "zone.densityPerM2 >= mps(4)                        ; unit         ; 1 ; 1  ; 27",
        "zone.speedMps <= zone.densityPerM2                 ; unit         ; 1 ; 1  ; 34",
        "zone.level >= 2                                    ; unit         ; 1 ; 1  ; 15",
        "zone.densityPerM2 == perM2(4)                      ; type         ; 1 ; 1  ; 29",
        "zone.densityPerM2                                  ; type         ; 1 ; 1  ; 17",
        "zone.densityPerM2 && zone.level >= ACT             ; type         ; 1 ; 1  ; 38",
        "zone.densityPerM2 >= perM2('4')                    ; syntax       ; 1 ; 28 ; 3",
        "zone.densityPerM2 >= perM2(zone.independentIndicators(ACT)) ; type ; 1 ; 28 ; 31",
        "zone.indicator(ACT) >= ACT                         ; type         ; 1 ; 1  ; 19",
        // Windows.
        "heldFor(zone.level >= ACT)                         ; window       ; 1 ; 1  ; 26",
        "heldFor(zone.level >= ACT, minutes(11))            ; window       ; 1 ; 28 ; 11",
        "heldFor(zone.level >= ACT, seconds(1))             ; window       ; 1 ; 28 ; 10",
        "heldFor(zone.level >= ACT, zone.minutesToLimit)    ; window       ; 1 ; 28 ; 19",
        "heldFor(zone.level >= ACT, 5)                      ; unit         ; 1 ; 28 ; 1",
        "mean(mean(zone.count, minutes(1)), minutes(5)) > people(9) ; window ; 1 ; 6 ; 28",
        "mean(zone.level >= ACT, minutes(5))                ; type         ; 1 ; 1  ; 35",
        // What CEL has and this language does not.
        "!(zone.level >= ACT)                               ; syntax       ; 1 ; 1  ; 19",
        "zone.count + people(2) > people(4)                 ; syntax       ; 1 ; 1  ; 22",
        "[1, 2].all(x, x > 1)                               ; syntax       ; 1 ; 1  ; 20",
        "zone.count >= people(4) &&                         ; syntax       ; 1 ; 27 ; 1",
        "(zone.count >= people(4)                           ; syntax       ; 1 ; 25 ; 1",
        "zone.count >= people(4) people                     ; syntax       ; 1 ; 25 ; 6",
        "zone.count ≥ people(4)                             ; syntax       ; 1 ; 12 ; 1",
        // Sense.
        "zone.counterFlowShare > percent(60)                ; never        ; 1 ; 1  ; 35",
        "zone.level > CRITICAL                              ; never        ; 1 ; 1  ; 21",
        "zone.count > people(9) && zone.count < people(3)   ; never        ; 1 ; 1  ; 48",
        "zone.level >= ACT && false                         ; never        ; 1 ; 1  ; 26",
        "zone.densityPerM2 >= perM2(0)                      ; always       ; 1 ; 1  ; 29",
        "zone.level >= WATCH || zone.level < WATCH          ; always       ; 1 ; 1  ; 41",
      })
  void refusesAMistakeWithItsPlace(String text, String code, int line, int column, int length) {
    assertThat(problems(text, Scope.ZONE).getFirst())
        .extracting(ExpressionProblem::code, ExpressionProblem::place)
        .containsExactly(code, new Place(line, column, length));
  }

  @Test
  void findsThePlaceInAnotherLine() {
    assertThat(problems("zone.level >= ACT\n  && zone.densityPerM2 >= 4", Scope.ZONE).getFirst().place())
        .isEqualTo(new Place(2, 6, 22));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "zone.densty >= perM2(4)       ; Did you mean zone.densityPerM2?",
        "zone.density >= perM2(4)      ; Did you mean zone.densityPerM2?",
        "heldfor(zone.level >= ACT, minutes(1)) ; Did you mean heldFor()?",
        "zone.densityPerM2 >= 4        ; Write perM2(4).",
        "zone.densityPerM2 >= mps(4)   ; Write perM2(4).",
        "50 <= zone.count              ; Write people(50).",
        "heldFor(zone.level >= ACT)    ; has no end",
        "!(zone.level >= ACT)          ; write the opposite comparison"
      })
  void saysWhatToWriteInstead(String text, String advice) {
    assertThat(problems(text, Scope.ZONE).getFirst().message()).contains(advice);
  }

  @Test
  void namesEachUnknownName() {
    assertThat(problems("zone.a > perM2(1) && zone.b > perM2(1)", Scope.ZONE))
        .extracting(problem -> problem.place().column())
        .containsExactly(1, 22);
  }

  @Test
  void refusesWhatCostsTooMuch() {
    String many = String.join(" || ", java.util.Collections.nCopies(40, "zone.level>=ACT"));
    String windows =
        String.join(" || ", java.util.Collections.nCopies(5, "heldFor(zone.level >= ACT, minutes(1))"));
    String deep = "(".repeat(200) + "true" + ")".repeat(200);

    assertThat(problems(many, Scope.ZONE).getFirst().code()).isEqualTo("cost");
    assertThat(problems(windows, Scope.ZONE).getFirst().code()).isEqualTo("cost");
    assertThat(problems("zone.count > people(1)" + " ".repeat(1_000), Scope.ZONE).getFirst().code()).isEqualTo("cost");
    assertThat(problems(deep, Scope.ZONE)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", " ", "(", "'", "\"", "a.", ".a", "@", "1", "true", "zone", "zone.", "a[0]", "{}", "x{y: 1}", "heldFor()",
        "heldFor(,)", "zone ? zone : zone", "null == null", "b'x' == b'x'", "zone.count > people(1e999)",
        "people(1) > people", "zone.indicator() > ACT", "people() < people(1)", "-zone.count > people(1)",
        "zone.count.x > people(1)"
      })
  void refusesNonsenseWithoutFailing(String text) {
    assertThat(problems(text, Scope.ZONE)).isNotEmpty();
  }

  private static List<ExpressionProblem> problems(String text, Scope scope) {
    Compilation compilation = Expressions.compile(text, scope);
    assertThat(compilation).isInstanceOf(Compilation.Refused.class);
    return ((Compilation.Refused) compilation).problems();
  }
}
