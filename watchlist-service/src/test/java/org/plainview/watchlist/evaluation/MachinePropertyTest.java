package org.plainview.watchlist.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plainview.watchlist.evaluation.Conditions.START;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.plainview.watchlist.watch.Condition;

/** The machine against a reference that looks at the whole history each time. */
class MachinePropertyTest {

  record Seen(int second, Position position) {}

  @Property(tries = 3_000)
  void raisesExactlyWhereTheWholeHistorySaysSo(
      @ForAll("histories") List<Seen> history,
      @ForAll @IntRange(max = 6) int hold,
      @ForAll @IntRange(max = 6) int clear) {
    assertThat(byMachine(history, hold, clear)).isEqualTo(byReference(history, hold, clear));
  }

  @Provide
  Arbitrary<List<Seen>> histories() {
    Arbitrary<Integer> distances = Arbitraries.integers().between(1, 3);
    return Combinators.combine(distances, Arbitraries.of(Position.class))
        .as(Seen::new)
        .list()
        .ofMaxSize(60)
        .map(
            steps -> {
              List<Seen> history = new ArrayList<>();
              int second = 0;
              for (Seen step : steps) {
                second += step.second();
                history.add(new Seen(second, step.position()));
              }
              return history;
            });
  }

  private static List<String> byMachine(List<Seen> history, int hold, int clear) {
    Condition condition = Conditions.count(hold, clear);
    List<String> raised = new ArrayList<>();
    MachineState state = MachineState.armed(START);
    for (Seen seen : history) {
      Instant at = START.plusSeconds(seen.second());
      Machine.Step step = Machine.step(condition, state, at, seen.position());
      state = step.state();
      step.raised()
          .ifPresent(
              since ->
                  raised.add((since.getEpochSecond() - START.getEpochSecond()) + ".." + seen.second()));
    }
    return raised;
  }

  /** The words of the rules, with no state but where the last episode began or ended. */
  private static List<String> byReference(List<Seen> history, int hold, int clear) {
    List<String> raised = new ArrayList<>();
    int from = 0;
    boolean armed = true;
    for (int i = 0; i < history.size(); i++) {
      Seen now = history.get(i);
      if (armed && now.position() == Position.OVER) {
        int first = i;
        for (int j = i; j >= from && isOverOrUnknown(history.get(j)); j--) {
          first = history.get(j).position() == Position.OVER ? j : first;
        }
        if (now.second() - history.get(first).second() >= hold) {
          raised.add(history.get(first).second() + ".." + now.second());
          armed = false;
          from = i + 1;
        }
      } else if (!armed && now.position() == Position.BELOW) {
        int first = i;
        for (int j = i; j >= from && history.get(j).position() == Position.BELOW; j--) {
          first = j;
        }
        if (now.second() - history.get(first).second() >= clear) {
          armed = true;
          from = i + 1;
        }
      }
    }
    return raised;
  }

  private static boolean isOverOrUnknown(Seen seen) {
    return seen.position() == Position.OVER || seen.position() == Position.UNKNOWN;
  }
}
