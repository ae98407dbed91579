package org.plainview.watchlist.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plainview.crowd.level.Level;
import org.plainview.watchlist.WatchlistServiceIT;
import org.plainview.watchlist.watch.ArmedWatch;
import org.plainview.watchlist.watch.Condition;
import org.plainview.watchlist.watch.Quantity;
import org.plainview.watchlist.watch.Watch;
import org.springframework.beans.factory.annotation.Autowired;

/** The evaluation dies between any two steps; its states and alerts are in the real database. */
class RestartIT extends WatchlistServiceIT {

  private final StateStore store;

  RestartIT(@Autowired StateStore store) {
    this.store = store;
  }

  @Test
  void dyingAfterAnyStepOfAnyPollLosesAndDoublesNoAlert() {
    for (ReplayedLog.Death death : ReplayedLog.Death.values()) {
      for (int poll = 0; poll < 13; poll++) {
        ArmedWatch armed = newArmedWatch();
        List<ReplayedLog.Poll> polls = new ArrayList<>();
        for (int i = 0; i < poll; i++) {
          polls.add(new ReplayedLog.Poll(2, i % 2 == 0, ReplayedLog.Death.NEVER));
        }
        polls.add(new ReplayedLog.Poll(2, true, death));

        run(armed, polls);

        assertThat(since(armed)).as("%s in poll %d", death, poll).containsExactly(2L);
        assertThat(events(armed)).as("%s in poll %d", death, poll).isEqualTo(1);
      }
    }
  }

  @Test
  void anInstanceThatDoesNotKnowThatItHasLostItsPartitionsChangesNothing() {
    ArmedWatch armed = newArmedWatch();
    Evaluator zombie = evaluator(armed);
    List<Observation> records = crowdThatComesAndGoes(armed);
    Evaluator.Batch late = zombie.evaluate(records.subList(0, 5));

    run(armed, List.of());
    Map<StateKey, MachineState> before = store.ofCameras();
    store.save(late.changes());

    assertThat(store.ofCameras()).isEqualTo(before);
    assertThat(since(armed)).containsExactly(2L);
  }

  @Test
  void whileAnAlertIsOpenAnotherEpisodeRaisesNone() {
    ArmedWatch armed = newArmedWatch();
    run(armed, List.of());
    Instant later = armed.watch().armedAt().plusSeconds(100);
    Evaluator evaluator = evaluator(armed);
    evaluator.restore(store.ofCameras());
    store.save(evaluator.evaluate(crowd(armed, later)).changes());
    assertThat(since(armed)).hasSize(1);

    closeAlertsOf(armed);
    Evaluator stillCrowded = evaluator(armed);
    stillCrowded.restore(store.ofCameras());
    store.save(stillCrowded.evaluate(crowd(armed, later.plusSeconds(20))).changes());
    assertThat(since(armed)).as("it has not cleared since").hasSize(1);

    Evaluator cleared = evaluator(armed);
    cleared.restore(store.ofCameras());
    List<Observation> again = new ArrayList<>();
    again.add(at(armed, later.plusSeconds(40), 5));
    again.add(at(armed, later.plusSeconds(44), 5));
    again.addAll(crowd(armed, later.plusSeconds(45)));
    store.save(cleared.evaluate(again).changes());
    assertThat(since(armed)).hasSize(2);
  }

  private void run(ArmedWatch armed, List<ReplayedLog.Poll> polls) {
    new ReplayedLog(crowdThatComesAndGoes(armed), armed, store::ofCameras, store::save).run(polls);
  }

  private static Evaluator evaluator(ArmedWatch armed) {
    return new Evaluator(
        (_, _) -> List.of(armed),
        (_, _, _) -> {},
        (_, _, _) -> Map.of(),
        new EvaluationProperties(
            Duration.ofSeconds(15), Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ZERO));
  }

  /** Over from second 2 to 11, raises at 5, clears from 12 to 15. */
  private static List<Observation> crowdThatComesAndGoes(ArmedWatch armed) {
    List<Observation> records = new ArrayList<>();
    for (int second = 1; second <= 20; second++) {
      records.add(
          at(
              armed,
              armed.watch().armedAt().plusSeconds(second),
              second >= 2 && second <= 11 ? 60 : 20));
    }
    return records;
  }

  private static List<Observation> crowd(ArmedWatch armed, Instant from) {
    List<Observation> records = new ArrayList<>();
    for (int second = 0; second <= 5; second++) {
      records.add(at(armed, from.plusSeconds(second), 60));
    }
    return records;
  }

  private static Observation at(ArmedWatch armed, Instant at, double count) {
    return new Observation(
        Readings.count(at, count).toBuilder().setCameraId("cam-" + armed.watch().id()).build(),
        at,
        false);
  }

  private ArmedWatch newArmedWatch() {
    Condition condition =
        new Condition(
            "site-1", "zone-1", Quantity.COUNT, 50, Duration.ofSeconds(3), 40, Duration.ofSeconds(3),
            Level.WATCH);
    Instant armedAt = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    String id = "watch-" + UUID.randomUUID();
    jdbc.sql(
            """
            INSERT INTO watch VALUES (?, 'n', 'site-1', 'zone-1', 'COUNT', 50, 3, 40, 3, 'WATCH', 3600, false, 's',
              now(), 1, now())
            """)
        .param(id)
        .update();
    return new ArmedWatch(
        new Watch(id, "n", condition, Duration.ofHours(1), true, "s", armedAt, 1, armedAt), null, null);
  }

  private void closeAlertsOf(ArmedWatch armed) {
    jdbc.sql("UPDATE alert SET state = 'CLOSED', outcome = 'EXERCISE' WHERE watch_id = ?")
        .param(armed.watch().id())
        .update();
  }

  /** The seconds after the watch's arming at which its alerts' conditions began to hold. */
  private List<Long> since(ArmedWatch armed) {
    return jdbc.sql("SELECT since FROM alert WHERE watch_id = ? ORDER BY number")
        .param(armed.watch().id())
        .query(
            (row, _) ->
                Duration.between(
                        armed.watch().armedAt(),
                        row.getObject("since", OffsetDateTime.class).toInstant())
                    .toSeconds())
        .list();
  }

  /** How many events left for the alerts of the watch: as many as facts, one per alert raised. */
  private long events(ArmedWatch armed) {
    return jdbc.sql("SELECT coalesce(sum(version), 0) FROM alert WHERE watch_id = ?")
        .param(armed.watch().id())
        .query(Long.class)
        .single();
  }
}
