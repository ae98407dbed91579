package org.plainview.bench.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.plainview.bench.load.OpenLoop.Timed;
import org.plainview.bench.load.Schedule;

class TallyTest {

  private static final long MS = 1_000_000;

  private final Schedule fourIn20Ms = new Schedule(200, Duration.ofMillis(20));
  private final Tally tally = new Tally();

  private static Timed<Answer> answered(int status, long tookMs) {
    return new Timed<>(0, tookMs * MS, Optional.of(new Answer(status, OptionalLong.empty(), "")));
  }

  @Test
  void countsTheRateUntilTheLastAnswerOfEachTurn() {
    List<Timed<Answer>> turn = List.of(answered(200, 1), answered(200, 25), answered(200, 1), answered(200, 5));

    tally.add(fourIn20Ms, turn, CpuTime.NONE);
    tally.add(fourIn20Ms, Collections.nCopies(4, answered(200, 5)), CpuTime.NONE);

    assertThat(tally.perSecond()).as("8 answers in 30 + 20 ms").isCloseTo(160, within(1e-9));
  }

  @Test
  void onlyA200IsAnAnswer() {
    tally.add(
        fourIn20Ms,
        List.of(answered(200, 1), answered(503, 1), new Timed<>(0, 3 * MS, Optional.empty()), answered(200, 1)),
        CpuTime.NONE);

    assertThat(tally.answers()).hasSize(2);
    assertThat(tally.refused()).isEqualTo(2);
    assertThat(tally.took().count()).as("what fails has taken time too").isEqualTo(4);
  }

  @Test
  void sharesTheCpuTimeOfEachProcessAmongTheCalls() {
    List<Timed<Answer>> two = List.of(answered(200, 1), answered(200, 1));

    tally.add(fourIn20Ms, two, new CpuTime(Map.of("gateway", 0.010, "postgres", 0.002)));
    tally.add(fourIn20Ms, two, new CpuTime(Map.of("gateway", 0.002)));

    assertThat(tally.cpuMs().get("gateway")).isCloseTo(3, within(1e-9));
    assertThat(tally.cpuMs().get("postgres")).isCloseTo(0.5, within(1e-9));
  }

  @Test
  void cpuTimeIsWhatWentByAfterThatBefore() {
    CpuTime before = new CpuTime(Map.of("gateway", 2.0));

    assertThat(new CpuTime(Map.of("gateway", 2.5, "kafka", 1.0)).minus(before).seconds())
        .isEqualTo(Map.of("gateway", 0.5, "kafka", 1.0));
  }
}
