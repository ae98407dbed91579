package org.plainview.watchlist.situation;

import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plainview.platform.copy.CopyBuffer;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** What zones' minutes looked like. */
@Repository
class MinuteStore {

  private static final int FIRST_CAPACITY = 1 << 16;
  private static final int COLUMN_COUNT = 6;
  private static final String STAGE =
      """
      CREATE TEMP TABLE IF NOT EXISTS situation_stage (site_id text, zone_id text, camera_id text, minute timestamptz,
        level int, features real[]) ON COMMIT DELETE ROWS
      """;
  private static final Comparator<StoredMinute> KEY =
      Comparator.comparing(StoredMinute::siteId)
          .thenComparing(StoredMinute::zoneId)
          .thenComparing(StoredMinute::minute)
          .thenComparing(StoredMinute::cameraId);

  private final JdbcTemplate jdbc;

  MinuteStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Stores many in the current transaction; one that is there stays as it is. Their days have partitions. */
  void store(Collection<StoredMinute> minutes) {
    CopyBuffer rows = new CopyBuffer(FIRST_CAPACITY);
    rows.begin();
    // In one order everywhere, so that two processes cannot wait for each other.
    minutes.stream().sorted(KEY).forEach(minute -> write(rows, minute));
    rows.end();
    jdbc.execute(
        (ConnectionCallback<Long>)
            connection -> {
              try (Statement statement = connection.createStatement()) {
                statement.execute(STAGE);
                rows.send(
                    connection,
                    "COPY situation_stage (" + StoredMinute.COLUMNS + ") FROM STDIN (FORMAT binary)");
                // COPY cannot leave out what is there.
                return (long)
                    statement.executeUpdate(
                        "INSERT INTO situation_minute (%1$s) SELECT %1$s FROM situation_stage ON CONFLICT DO NOTHING"
                            .formatted(StoredMinute.COLUMNS));
              }
            });
  }

  /** The zone's minute that begins then, or without one its latest since; as the camera that saw the worse level has it. */
  Optional<StoredMinute> find(Among.Zone zone, @Nullable Instant minute, Instant since) {
    String which = minute == null ? "minute >= ?" : "minute = ?";
    return jdbc
        .query(
            "SELECT " + StoredMinute.COLUMNS + " FROM situation_minute WHERE site_id = ? AND zone_id = ? AND "
                + which + " ORDER BY minute DESC, level DESC, camera_id LIMIT 1",
            (row, _) -> StoredMinute.of(row),
            zone.siteId(),
            zone.zoneId(),
            (minute == null ? since : minute).atOffset(ZoneOffset.UTC))
        .stream()
        .findFirst();
  }

  private static void write(CopyBuffer rows, StoredMinute minute) {
    rows.row(COLUMN_COUNT);
    rows.text(minute.siteId());
    rows.text(minute.zoneId());
    rows.text(minute.cameraId());
    rows.time(minute.minute());
    rows.integer(minute.level().ordinal());
    rows.reals(minute.situation().vector());
  }
}
