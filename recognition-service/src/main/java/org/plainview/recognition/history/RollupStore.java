package org.plainview.recognition.history;

import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.plainview.platform.copy.CopyBuffer;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Rollups and the progress of reading, in one transaction. For one thread. */
class RollupStore {

  private static final int FIRST_CAPACITY = 1 << 16;

  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;
  private final DayPartitions partitions;
  private final CopyBuffer rows = new CopyBuffer(FIRST_CAPACITY);

  RollupStore(JdbcTemplate jdbc, TransactionTemplate transaction, DayPartitions partitions) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.partitions = partitions;
  }

  /** Somebody else has moved the progress of the partition: it is not this process's any more. */
  static final class Overtaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Overtaken(int partition) {
      super("Another process has stored readings of partition " + partition);
    }
  }

  /** The next offset to read; empty when nothing of the partition has been stored. */
  OptionalLong nextOffset(String topic, int partition) {
    return jdbc
        .query(
            "SELECT next_offset FROM progress WHERE topic = ? AND partition = ?",
            (row, _) -> row.getLong(1),
            topic,
            partition)
        .stream()
        .mapToLong(Long::longValue)
        .findFirst();
  }

  /** Takes over a partition whose stored offset no longer exists in the topic. */
  void restart(String topic, int partition) {
    jdbc.update("DELETE FROM progress WHERE topic = ? AND partition = ?", topic, partition);
  }

  CameraZones cameraZones() {
    CameraZones zones = new CameraZones();
    jdbc.query(
        "SELECT camera_id, min(site_id) AS site_id, array_agg(zone_id) AS zones FROM camera_zone GROUP BY camera_id",
        row -> {
          String[] ids = (String[]) row.getArray("zones").getArray();
          zones.put(row.getString("camera_id"), new CameraZones.Known(row.getString("site_id"), Set.of(ids)));
        });
    return zones;
  }

  /**
   * Stores all of the batches and their progress, or nothing.
   *
   * @throws Overtaken when the stored progress of one is not where the batch begins
   */
  void store(String topic, Map<Integer, Batch> batches, CameraZones zones) {
    batches.values().stream()
        .flatMap(batch -> batch.rollups().keySet().stream())
        .collect(Collectors.groupingBy(Rollup.Key::step, Collectors.mapping(RollupStore::day, Collectors.toSet())))
        .forEach(partitions::ensure);
    transaction.executeWithoutResult(
        _ -> {
          // In one order everywhere, so that two processes cannot wait for each other.
          batches.entrySet().stream()
              .sorted(Map.Entry.comparingByKey())
              .forEach(entry -> advance(topic, entry.getKey(), entry.getValue()));
          for (Step step : Step.values()) {
            upsert(step, batches);
          }
          batches.values().forEach(batch -> remember(batch, zones));
        });
  }

  private void advance(String topic, int partition, Batch batch) {
    int moved =
        jdbc.update(
            """
            INSERT INTO progress (topic, partition, next_offset) VALUES (?, ?, ?)
            ON CONFLICT (topic, partition) DO UPDATE SET next_offset = excluded.next_offset
            WHERE progress.next_offset = ?
            """,
            topic, partition, batch.next(), batch.from());
    if (moved == 0) {
      throw new Overtaken(partition);
    }
  }

  /** By way of a table of the connection's own, for COPY cannot add to rows that are there. */
  private void upsert(Step step, Map<Integer, Batch> batches) {
    List<Map.Entry<Rollup.Key, Rollup>> rollups =
        batches.values().stream()
            .flatMap(batch -> batch.rollups().entrySet().stream())
            .filter(entry -> entry.getKey().step() == step)
            .toList();
    if (rollups.isEmpty()) {
      return;
    }
    rows.begin();
    rollups.forEach(entry -> RollupColumns.write(rows, entry.getKey(), entry.getValue()));
    rows.end();
    jdbc.execute(
        (ConnectionCallback<Long>)
            connection -> {
              try (Statement statement = connection.createStatement()) {
                statement.execute(RollupColumns.createStage(step));
                rows.send(connection, RollupColumns.copyToStage(step));
                return (long) statement.executeUpdate(RollupColumns.addStaged(step));
              }
            });
  }

  private void remember(Batch batch, CameraZones zones) {
    Map<String, CameraZones.Known> changed = new HashMap<>();
    batch.changedCameras().forEach(camera -> zones.get(camera).ifPresent(known -> changed.put(camera, known)));
    changed.forEach(
        (camera, known) -> {
          jdbc.update("DELETE FROM camera_zone WHERE camera_id = ?", camera);
          for (String zone : known.zoneIds()) {
            jdbc.update(
                "INSERT INTO camera_zone (camera_id, zone_id, site_id) VALUES (?, ?, ?)", camera, zone, known.siteId());
          }
        });
  }

  private static LocalDate day(Rollup.Key key) {
    return Instant.ofEpochSecond(key.startSecond()).atOffset(ZoneOffset.UTC).toLocalDate();
  }
}
