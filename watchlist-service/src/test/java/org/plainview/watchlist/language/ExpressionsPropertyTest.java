package org.plainview.watchlist.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.plainview.contracts.v1.ZoneNumbers;

class ExpressionsPropertyTest {

  private static final int MOST = 5;
  private static final List<String> TOKENS =
      List.of(
          "zone", ".", "zone.count", "zone.level", "site.level", "(", ")", "&&", "||", ">=", "==", "!", "-", ",", " ",
          "people(", "heldFor(", "minutes(", "I5", "ACT", "4", "0.5", "'x'", "[", "]", "{", "}", "?", ":", "true", "\n",
          "//", "1e999", "in", "x", "mean(zone.count, minutes(1))", "zone.indicator(I5)", "has(", "\\", "\"");

  /** One comparison of the count with a whole number. */
  record Atom(Comparison comparison, int number) {

    String text() {
      return "zone.count " + comparison.symbol() + " people(" + number + ")";
    }

    boolean holds(double count) {
      return switch (comparison) {
        case GE -> count >= number;
        case GT -> count > number;
        case LE -> count <= number;
        case LT -> count < number;
        case EQ, NE -> throw new IllegalStateException("not of a measured number");
      };
    }
  }

  /** Any of the lists, all of its comparisons. */
  record Condition(List<List<Atom>> ways) {

    String text() {
      return ways.stream()
          .map(way -> way.stream().map(Atom::text).collect(Collectors.joining(" && ", "(", ")")))
          .collect(Collectors.joining(" || "));
    }

    boolean holds(double count) {
      return ways.stream().anyMatch(way -> way.stream().allMatch(atom -> atom.holds(count)));
    }
  }

  @Provide
  Arbitrary<Condition> conditions() {
    Arbitrary<Atom> atoms =
        Combinators.combine(
                Arbitraries.of(Comparison.GE, Comparison.GT, Comparison.LE, Comparison.LT),
                Arbitraries.integers().between(0, MOST))
            .as(Atom::new);
    return atoms.list().ofMinSize(1).ofMaxSize(3).list().ofMinSize(1).ofMaxSize(3).map(Condition::new);
  }

  @Property(tries = 300)
  void whatIsTakenHoldsExactlyWhereItShouldAndTheRestNeverOrAlways(@ForAll("conditions") Condition condition) {
    List<Double> counts = IntStream.rangeClosed(0, 2 * MOST + 2).mapToObj(half -> half / 2.0).toList();
    boolean sometimes = counts.stream().anyMatch(condition::holds);
    boolean always = counts.stream().allMatch(condition::holds);

    switch (Expressions.compile(condition.text(), Scope.ZONE)) {
      case Compilation.Refused refused ->
          assertThat(refused.problems())
              .as("sometimes %s, always %s", sometimes, always)
              .extracting(ExpressionProblem::code)
              .containsExactly(sometimes ? "always" : "never")
              .allMatch(_ -> always || !sometimes);
      case Compilation.Compiled compiled -> {
        assertThat(sometimes && !always).isTrue();
        for (double count : counts) {
          assertThat(evaluate(compiled.expression(), count))
              .as("at %s", count)
              .isEqualTo(condition.holds(count) ? Truth.TRUE : Truth.FALSE);
        }
      }
    }
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(TOKENS).list().ofMaxSize(12).map(tokens -> String.join("", tokens));
  }

  @Property(tries = 1_000)
  void anyTextIsTakenOrRefusedWithAPlaceInIt(@ForAll("texts") String text, @ForAll Scope scope) {
    if (Expressions.compile(text, scope) instanceof Compilation.Refused refused) {
      List<String> lines = text.lines().toList();
      assertThat(refused.problems())
          .isNotEmpty()
          .allSatisfy(
              problem -> {
                Place place = problem.place();
                assertThat(place.line()).isBetween(1, Math.max(1, lines.size() + 1));
                assertThat(place.column()).isBetween(1, text.length() + 1);
                assertThat(place.length()).isBetween(1, Math.max(1, text.length()));
              });
    }
  }

  private static Truth evaluate(CompiledExpression expression, double count) {
    ZoneNumbers reading = ZoneNumbers.newBuilder().setCount(count).build();
    return expression.evaluate("cam-1", Instant.EPOCH, new ZoneFacts(reading, null, null, null));
  }
}
