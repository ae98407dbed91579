package org.plainview.recognition.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

class KeyOrderIT {

  private static final String DAY = "rollup_10s_20260101";
  private static final String ROWS = "SELECT zone_id || ' ' || start || ' ' || readings FROM " + DAY;
  private static final int AN_HOUR = 3600;

  private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
  private final HistoryDatabase history = HistoryDatabase.create();
  private final JdbcTemplate jdbc = history.jdbc();
  private SingleConnectionDataSource connection;
  private KeyOrder order;

  /** A day in which each span of all zones came before the next span of any. */
  @BeforeEach
  void store() throws SQLException {
    connection = new SingleConnectionDataSource(history.database().connect(), true);
    order = new KeyOrder(connection);
    for (String table : List.of("rollup_10s", "rollup_1m")) {
      jdbc.execute(
          "CREATE TABLE %s_20260101 PARTITION OF %s FOR VALUES FROM ('2026-01-01 00:00+00') TO ('2026-01-02 00:00+00')"
              .formatted(table, table));
    }
    jdbc.execute("CREATE TABLE rollup_1m_21000101 PARTITION OF rollup_1m FOR VALUES FROM ('2100-01-01') TO ('2100-01-02')");
    insert("generate_series(0, 99) AS span, generate_series(0, 99) AS zone", 1);
  }

  @AfterEach
  void close() {
    background.close();
    connection.destroy();
    history.close();
  }

  @Test
  void aDayOfAZoneLiesTogetherAfterwards() throws Exception {
    List<String> before = jdbc.queryForList(ROWS + " ORDER BY 1", String.class);
    assertThat(pagesOf("zone-42")).isGreaterThan(90);

    assertThat(order.bringInOrder(day())).isTrue();

    assertThat(pagesOf("zone-42")).isLessThanOrEqualTo(4);
    assertThat(jdbc.queryForList(ROWS + " ORDER BY 1", String.class)).isEqualTo(before);
  }

  @Test
  void onlyWhatIsOverIsDueAndOnce() throws Exception {
    assertThat(names()).containsExactly("rollup_1m_20260101", DAY);

    for (KeyOrder.Partition due : order.due(AN_HOUR)) {
      order.bringInOrder(due);
    }

    assertThat(names()).isEmpty();
    assertThat(jdbc.queryForList("SELECT relname FROM pg_class WHERE relname ~ '_(sorted|late)$'")).isEmpty();
  }

  @Test
  void takesRowsAsBefore() throws Exception {
    order.bringInOrder(day());

    insert("generate_series(99, 100) AS span, generate_series(7, 7) AS zone", 5);

    assertThat(readings("zone-07", 99)).isEqualTo(6);
    assertThat(readings("zone-07", 100)).isEqualTo(5);
  }

  @Test
  void whatComesBeforeTheExchangeIsInTheNewTableToo() throws Exception {
    Future<Boolean> done;
    try (Connection reader = history.database().connect();
        Statement query = reader.createStatement()) {
      reader.setAutoCommit(false);
      query.execute("LOCK TABLE rollup_10s IN ACCESS SHARE MODE");
      done = inBackground();
      await().until(() -> exists(DAY + "_sorted"));

      insert("generate_series(99, 100) AS span, generate_series(7, 7) AS zone", 5);
      reader.commit();
    }

    assertThat(done.get()).isTrue();
    assertThat(readings("zone-07", 99)).isEqualTo(6);
    assertThat(readings("zone-07", 100)).isEqualTo(5);
    assertThat(jdbc.queryForObject("SELECT sum(readings) FROM rollup_10s", Long.class)).isEqualTo(10_010);
    assertThat(names()).doesNotContain(DAY);
  }

  @Test
  void aDayForWhichMuchStillComesStaysForAnotherTime() throws Exception {
    Future<Boolean> done;
    try (Connection inTheWay = history.database().connect();
        Statement statement = inTheWay.createStatement()) {
      inTheWay.setAutoCommit(false);
      statement.execute("CREATE TABLE " + DAY + "_sorted ()");
      done = inBackground();
      await().until(() -> exists(DAY + "_late"));

      insert("generate_series(100, 1100) AS span, generate_series(0, 99) AS zone", 1);
      inTheWay.rollback();
    }

    assertThat(done.get()).isFalse();
    assertThat(names()).contains(DAY);
    assertThat(jdbc.queryForList("SELECT tgname FROM pg_trigger WHERE tgname = 'note_late'")).isEmpty();
    assertThat(order.bringInOrder(day())).isTrue();
    assertThat(jdbc.queryForObject("SELECT count(*) FROM rollup_10s", Long.class)).isEqualTo(110_100);
  }

  @Test
  void beginsAnewAfterAnAttemptThatDied() throws Exception {
    jdbc.execute("CREATE TABLE " + DAY + "_sorted ()");
    jdbc.execute("CREATE TABLE " + DAY + "_late (zone_id text, start timestamptz, camera_id text)");
    jdbc.execute("CREATE TRIGGER note_late AFTER INSERT ON %1$s FOR EACH ROW EXECUTE FUNCTION note_late('%1$s_late')".formatted(DAY));

    assertThat(order.bringInOrder(day())).isTrue();

    insert("generate_series(0, 0) AS span, generate_series(7, 7) AS zone", 5);
    assertThat(readings("zone-07", 0)).isEqualTo(6);
  }

  private Future<Boolean> inBackground() {
    KeyOrder.Partition day = day();
    Callable<Boolean> sorting = () -> order.bringInOrder(day);
    return background.submit(sorting);
  }

  private KeyOrder.Partition day() {
    return order.due(AN_HOUR).stream().filter(due -> due.name().equals(DAY)).findFirst().orElseThrow();
  }

  private List<String> names() {
    return order.due(AN_HOUR).stream().map(KeyOrder.Partition::name).toList();
  }

  /** Adds spans to the day, as the history does. */
  private void insert(String spansAndZones, int readings) {
    jdbc.update(
        """
        INSERT INTO rollup_10s AS r
          (zone_id, start, camera_id, site_id, readings, below_floor, not_ok, counted, count_sum, dense, density_sum)
        SELECT 'zone-' || lpad(zone::text, 2, '0'), '2026-01-01 00:00+00'::timestamptz + span * interval '10 s',
               'camera', 'site', ?, 0, 0, 0, 0, 0, 0
        FROM %s
        ON CONFLICT (zone_id, start, camera_id) DO UPDATE SET readings = r.readings + excluded.readings
        """
            .formatted(spansAndZones),
        readings);
  }

  private Integer readings(String zone, int span) {
    return jdbc.queryForObject(
        "SELECT readings FROM rollup_10s WHERE zone_id = ? AND start = '2026-01-01 00:00+00'::timestamptz + ? * interval '10 s'",
        Integer.class,
        zone,
        span);
  }

  private int pagesOf(String zone) {
    Integer pages =
        jdbc.queryForObject(
            "SELECT count(DISTINCT (ctid::text::point)[0]) FROM %s WHERE zone_id = ?".formatted(DAY), Integer.class, zone);
    return pages == null ? 0 : pages;
  }

  private boolean exists(String table) {
    return !jdbc.queryForList("SELECT 1 FROM pg_class WHERE relname = ?", table).isEmpty();
  }
}
