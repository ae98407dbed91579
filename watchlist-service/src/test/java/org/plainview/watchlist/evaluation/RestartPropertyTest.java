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
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import org.plainview.contracts.v1.CrowdReading;

/** Late, repeated, stale and missing readings, blind cameras, and deaths at every step of a poll. */
class RestartPropertyTest {

  /**
   * @param distance seconds to the record before
   * @param delay seconds from the observation to its record; negative where the worker's clock is ahead
   */
  record Sent(int distance, int delay, int kind, boolean twice) {}

  @Property(tries = 2_000)
  void deathsChangeNoAlert(
      @ForAll("logs") List<Sent> sent,
      @ForAll("polls") List<ReplayedLog.Poll> polls,
      @ForAll @IntRange(max = 8) int hold,
      @ForAll @IntRange(max = 8) int clear) {
    List<Observation> records = records(sent);

    List<String> undisturbed = episodes(records, List.of(), hold, clear);
    List<String> withDeaths = episodes(records, polls, hold, clear);

    Statistics.collect(Math.min(undisturbed.size(), 3) + " alerts");
    assertThat(withDeaths).isEqualTo(undisturbed);
  }

  @Property(tries = 500)
  void howManyRecordsAPollTakesChangesNoAlert(
      @ForAll("logs") List<Sent> sent, @ForAll @IntRange(min = 1, max = 50) int size) {
    List<Observation> records = records(sent);
    List<ReplayedLog.Poll> polls = new ArrayList<>();
    for (int i = 0; i < records.size(); i++) {
      polls.add(new ReplayedLog.Poll(size, false, false));
    }

    assertThat(episodes(records, polls, 3, 3)).isEqualTo(episodes(records, List.of(), 3, 3));
  }

  @Provide
  Arbitrary<List<Sent>> logs() {
    Arbitrary<Integer> distances =
        Arbitraries.frequencyOf(
            Tuple.of(20, Arbitraries.integers().between(0, 2)),
            Tuple.of(1, Arbitraries.integers().between(8, 40)));
    Arbitrary<Integer> delays =
        Arbitraries.frequencyOf(
            Tuple.of(10, Arbitraries.just(0)),
            Tuple.of(3, Arbitraries.integers().between(-7, 18)));
    Arbitrary<Integer> kinds = Arbitraries.integers().between(0, 9);
    Arbitrary<Boolean> twice = Arbitraries.integers().between(0, 9).map(n -> n == 0);
    // Runs of one kind, or nothing would ever hold for long.
    return Combinators.combine(distances, delays, kinds, twice)
        .as(Sent::new)
        .list()
        .ofMaxSize(120)
        .map(RestartPropertyTest::inRuns);
  }

  private static List<Sent> inRuns(List<Sent> sent) {
    List<Sent> runs = new ArrayList<>();
    int kind = 0;
    for (int i = 0; i < sent.size(); i++) {
      Sent one = sent.get(i);
      if (i % 6 == 0) {
        kind = one.kind();
      }
      boolean stray = one.kind() == 9;
      runs.add(new Sent(one.distance(), one.delay(), stray ? 8 : kind, one.twice()));
    }
    return runs;
  }

  @Provide
  Arbitrary<List<ReplayedLog.Poll>> polls() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 12),
            Arbitraries.of(true, false),
            Arbitraries.of(true, false))
        .as(ReplayedLog.Poll::new)
        .list()
        .ofMaxSize(40);
  }

  private static List<Observation> records(List<Sent> sent) {
    List<Observation> records = new ArrayList<>();
    Instant recordedAt = START.plusSeconds(30);
    for (Sent one : sent) {
      recordedAt = recordedAt.plusSeconds(one.distance());
      Observation record =
          Readings.observation(reading(one.kind(), recordedAt.minusSeconds(one.delay())), recordedAt);
      records.add(record);
      if (one.twice()) {
        records.add(record);
      }
    }
    return records;
  }

  private static CrowdReading reading(int kind, Instant at) {
    return switch (kind) {
      case 0, 1, 2, 3 -> Readings.count(at, 60);
      case 4 -> Readings.count(at, 45);
      case 5, 6 -> Readings.count(at, 20);
      case 7 -> Readings.belowFloor(at, 10);
      case 8 -> Readings.blind(at);
      default -> Readings.usable(at).build();
    };
  }

  private static List<String> episodes(
      List<Observation> records, List<ReplayedLog.Poll> polls, int hold, int clear) {
    return new ReplayedLog(records, Conditions.armed(Conditions.count(hold, clear))).run(polls);
  }
}
