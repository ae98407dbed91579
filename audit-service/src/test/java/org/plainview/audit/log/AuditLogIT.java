package org.plainview.audit.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.plainview.audit.AuditServiceIT;
import org.plainview.audit.Drafts;
import org.plainview.audit.entry.Draft;
import org.plainview.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class AuditLogIT extends AuditServiceIT {

  private static final int CALLERS = 16;

  private final AuditLog log;
  private final JdbcClient jdbc;

  AuditLogIT(@Autowired AuditLog log, @Autowired JdbcClient jdbc) {
    this.log = log;
    this.jdbc = jdbc;
  }

  @Test
  void concurrentAppendsOfTwoInstancesMakeOneSequenceWithoutAGap() throws Exception {
    try (Instance other = new Instance(DATABASE, "16MB")) {
      List<Long> indexes = appendFromMany(List.of(log, other.log), 100);

      assertThat(indexes).hasSize(CALLERS * 100).doesNotHaveDuplicates();
      assertThat(gaps()).isZero();
      assertThat(stored(indexes)).isEqualTo(indexes.size());
    }
  }

  @Test
  void theSameIdAtTwoInstancesAtOnceKeepsOneEntry() throws Exception {
    try (Instance other = new Instance(DATABASE, "16MB")) {
      for (int i = 0; i < 50; i++) {
        Draft draft = Drafts.draft();
        CompletableFuture<Appended> here = log.append(draft);
        CompletableFuture<Appended> there = other.log.append(draft);
        CompletableFuture<Appended> again = log.append(draft);

        assertThat(here.get()).isInstanceOf(Appended.At.class).isEqualTo(there.get());
        assertThat(again.get()).isEqualTo(here.get());
      }
      assertThat(gaps()).isZero();
    }
  }

  @Test
  void anIdWithOtherContentIsNotTaken() throws Exception {
    UUID id = UUID.randomUUID();
    Appended first = log.append(Drafts.of(id, "camera.read")).get();

    assertThat(log.append(Drafts.of(id, "camera.approve")).get())
        .isEqualTo(new Appended.IdTaken(((Appended.At) first).index()));
  }

  @Test
  void whatTheDatabaseRefusesDoesNotTakeItsNeighboursWithIt() throws Exception {
    Draft unstorable =
        Drafts.of(UUID.randomUUID(), "camera.read", "a\u0000b", "cam-1", Map.of());
    List<CompletableFuture<Appended>> results = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      results.add(log.append(i == 10 ? unstorable : Drafts.draft()));
    }

    for (int i = 0; i < 20; i++) {
      assertThat(results.get(i).get())
          .isInstanceOf(i == 10 ? Appended.Unstorable.class : Appended.At.class);
    }
    assertThat(gaps()).isZero();
  }

  @Test
  void halfACharacterIsUnstorable() throws Exception {
    Draft draft = Drafts.of(UUID.randomUUID(), "camera.read", "olga", "cam\ud800", Map.of());

    assertThat(log.append(draft).get()).isEqualTo(new Appended.Unstorable());
  }

  @Test
  void theTimeOfRecordingNeverFallsWhenAClockIsSetBack() throws Exception {
    SettableClock clock = new SettableClock(Instant.now().plusSeconds(60));
    try (Instance ahead = new Instance(DATABASE, "16MB", 1_000, clock)) {
      ahead.log.append(Drafts.draft()).get();
      clock.set(clock.instant().minusSeconds(3_600));
      ahead.log.append(Drafts.draft()).get();
      log.append(Drafts.draft()).get();
    }

    assertThat(fallsOfTime()).isZero();
  }

  @Test
  void repetitionsAmongManyNewEntriesFindTheirIndexes() throws Exception {
    List<Draft> drafts = Stream.generate(Drafts::draft).limit(300).toList();
    try (Instance first = new Instance(DATABASE, "16MB");
        Instance second = new Instance(DATABASE, "16MB")) {
      List<Appended> before = appendAll(first.log, drafts);
      List<Draft> mixed = new ArrayList<>();
      drafts.forEach(draft -> mixed.addAll(List.of(Drafts.draft(), draft)));
      List<Appended> after = appendAll(second.log, mixed);

      for (int i = 0; i < drafts.size(); i++) {
        assertThat(after.get(2 * i + 1)).isEqualTo(before.get(i));
      }
    }
    assertThat(gaps()).isZero();
  }

  @Test
  void whenTooMuchWaitsTheNextIsTurnedAwayAndTheRestArrives() throws Exception {
    try (Instance small = new Instance(DATABASE, "8KB");
        var connection = DATABASE.connect();
        var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("SELECT size FROM head FOR UPDATE");
      List<CompletableFuture<Appended>> results = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        results.add(small.log.append(Drafts.draft()));
      }

      assertThat(results.subList(8, 12))
          .allSatisfy(result -> assertThat(result.get()).isInstanceOf(Appended.Unavailable.class));
      connection.rollback();
      assertThat(results.subList(0, 8))
          .allSatisfy(result -> assertThat(result.get()).isInstanceOf(Appended.At.class));
    }
    assertThat(gaps()).isZero();
  }

  @Test
  void stoppingWritesWhatWaitsAndTakesNoMore() throws Exception {
    Instance instance = new Instance(DATABASE, "16MB");
    List<CompletableFuture<Appended>> results = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      results.add(instance.log.append(Drafts.draft()));
    }
    instance.close();

    assertThat(results)
        .allSatisfy(result -> assertThat(result.get()).isInstanceOf(Appended.At.class));
    assertThat(instance.log.append(Drafts.draft()).get()).isInstanceOf(Appended.Unavailable.class);
  }

  @Test
  void connectionsThatDieInTheMiddleLoseNothingThatWasAcknowledged() throws Exception {
    AtomicBoolean running = new AtomicBoolean(true);
    try (Instance other = new Instance(DATABASE, "16MB")) {
      Thread killer =
          Thread.startVirtualThread(
              () -> {
                while (running.get()) {
                  other.kill();
                }
              });
      List<Long> indexes = appendFromMany(List.of(other.log), 50);
      running.set(false);
      killer.join();

      assertThat(indexes).doesNotHaveDuplicates();
      assertThat(stored(indexes)).isEqualTo(CALLERS * 50);
      assertThat(gaps()).isZero();
    }
  }

  /** Each caller tries again with the same id until its entry is durable. */
  private static List<Long> appendFromMany(List<AuditLog> logs, int each) throws Exception {
    List<Long> indexes = new ArrayList<>();
    List<Thread> callers = new ArrayList<>();
    for (int caller = 0; caller < CALLERS; caller++) {
      AuditLog target = logs.get(caller % logs.size());
      callers.add(
          Thread.startVirtualThread(
              () -> {
                for (int i = 0; i < each; i++) {
                  Draft draft = Drafts.draft();
                  Appended result = target.append(draft).join();
                  while (!(result instanceof Appended.At)) {
                    result = target.append(draft).join();
                  }
                  synchronized (indexes) {
                    indexes.add(((Appended.At) result).index());
                  }
                }
              }));
    }
    for (Thread caller : callers) {
      caller.join();
    }
    return indexes;
  }

  private static List<Appended> appendAll(AuditLog log, List<Draft> drafts) {
    return drafts.stream().map(log::append).toList().stream().map(CompletableFuture::join).toList();
  }

  private long fallsOfTime() {
    return jdbc.sql(
            """
            SELECT count(*) FROM (SELECT recorded_at < lag(recorded_at) OVER (ORDER BY index) AS falls FROM entry)
            WHERE falls
            """)
        .query(Long.class)
        .single();
  }

  private long gaps() {
    return jdbc.sql(
            "SELECT abs(h.size - count(e.index)) + abs(h.size - 1 - coalesce(max(e.index), -1)) "
                + "FROM head h LEFT JOIN entry e ON true GROUP BY h.size")
        .query(Long.class)
        .single();
  }

  private long stored(List<Long> indexes) {
    Set<Long> known =
        new HashSet<>(jdbc.sql("SELECT index FROM entry").query(Long.class).list());
    return LongStream.range(0, indexes.size())
        .filter(i -> known.contains(indexes.get((int) i)))
        .count();
  }
}
