package org.plainview.audit.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plainview.audit.AuditServiceIT;
import org.plainview.audit.Drafts;
import org.plainview.audit.entry.Draft;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.json.JsonMapper;

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
    try (Instance other = new Instance("16MB")) {
      List<Long> indexes = appendFromMany(List.of(log, other.log), 100);

      assertThat(indexes).hasSize(CALLERS * 100).doesNotHaveDuplicates();
      assertThat(gaps()).isZero();
      assertThat(stored(indexes)).isEqualTo(indexes.size());
    }
  }

  @Test
  void theSameIdAtTwoInstancesAtOnceKeepsOneEntry() throws Exception {
    try (Instance other = new Instance("16MB")) {
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE entry SET actor = 'nobody'",
        "DELETE FROM entry",
        "TRUNCATE entry",
        "TRUNCATE entry, head",
        "UPDATE head SET size = size + 1",
        "DELETE FROM head",
        "TRUNCATE head",
        "INSERT INTO head (one_row, size) VALUES (true, 5)"
      })
  void theDatabaseRefusesToChangeTheLog(String statement) {
    log.append(Drafts.draft()).join();

    assertThatThrownBy(() -> jdbc.sql(statement).update())
        .isInstanceOf(DataAccessException.class)
        .hasStackTraceContaining("append-only");
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, 1, 1_000})
  void theDatabaseRefusesAnEntryThatDoesNotContinueTheLog(long distance) {
    log.append(Drafts.draft()).join();

    assertThatThrownBy(
            () ->
                jdbc.sql(
                        """
                        INSERT INTO entry SELECT h.size + ?, gen_random_uuid(), now(), now(), 's', 'a', '{}', '', '',
                               'a', '', '', '', 'DONE', '', '{}' FROM head h
                        """)
                    .param(distance)
                    .update())
        .isInstanceOf(DataAccessException.class);
    assertThat(gaps()).isZero();
  }

  @Test
  void whenTooMuchWaitsTheNextIsTurnedAwayAndTheRestArrives() throws Exception {
    try (Instance small = new Instance("8KB");
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
    Instance instance = new Instance("16MB");
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
    try (Instance other = new Instance("16MB")) {
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

  /** Another instance of the writer on the same database, as a second process would be. */
  private static final class Instance implements AutoCloseable {

    private final HikariDataSource dataSource = new HikariDataSource();
    private final GroupCommit log;
    private final String name = "other-" + UUID.randomUUID();

    Instance(String maxWaiting) {
      dataSource.setJdbcUrl(DATABASE.url() + (DATABASE.url().contains("?") ? "&" : "?") + "ApplicationName=" + name);
      dataSource.setUsername(DATABASE.user());
      dataSource.setPassword(DATABASE.password());
      dataSource.setMaximumPoolSize(2);
      EntryTable table =
          new EntryTable(
              JdbcClient.create(dataSource),
              new JdbcTransactionManager(dataSource),
              JsonMapper.builder().build(),
              Clock.systemUTC());
      log = new GroupCommit(table, new LogProperties(DataSize.parse(maxWaiting), 1_000));
      log.start();
    }

    void kill() {
      try (var connection = DATABASE.connect();
          var statement =
              connection.prepareStatement(
                  "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = ?")) {
        statement.setString(1, name);
        statement.execute();
      } catch (java.sql.SQLException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public void close() {
      log.stop();
      dataSource.close();
    }
  }
}
