package org.plainview.recognition.history;

import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.plainview.contracts.v1.ZoneRollup;
import org.plainview.platform.copy.CopyBuffer;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Rollups and the progress of reading, in one transaction. For one thread. */
class RollupStore {

  private static final int FIRST_CAPACITY = 1 << 16;

  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;
  private final RollupPartitions partitions;
  private final Frontier frontier = new Frontier();
  private final CopyBuffer rows = new CopyBuffer(FIRST_CAPACITY);

  RollupStore(JdbcTemplate jdbc, TransactionTemplate transaction, RollupPartitions partitions) {
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

  ZoneSites zoneSites() {
    ZoneSites sites = new ZoneSites();
    jdbc.query(
        "SELECT camera_id, zone_id, site_id FROM camera_zone",
        row -> {
          sites.isStored(
              new ZoneSites.Row(row.getString("camera_id"), row.getString("zone_id"), row.getString("site_id")));
        });
    return sites;
  }

  /**
   * Stores all of the batches and their progress, or nothing.
   *
   * @throws Overtaken when the stored progress of one is not where the batch begins
   */
  void store(String topic, Map<Integer, Batch> batches, ZoneSites sites) {
    try {
      store(topic, batches, sites, frontier::isBehind);
    } catch (DuplicateKeyException e) {
      // Another process has come further than this one.
      store(topic, batches, sites, (_, _) -> false);
    }
    batches.forEach((partition, batch) -> batch.rollups().forEach(rollup -> frontier.isStored(partition, rollup)));
  }

  /** Which spans cannot be in the table yet. */
  @FunctionalInterface
  private interface Fresh {

    boolean is(int partition, ZoneRollup span);
  }

  private void store(String topic, Map<Integer, Batch> batches, ZoneSites sites, Fresh fresh) {
    Map<Step, Parts> first = new EnumMap<>(Step.class);
    Map<Step, Parts> more = new EnumMap<>(Step.class);
    batches.forEach(
        (partition, batch) -> {
          for (ZoneRollup rollup : batch.rollups()) {
            (fresh.is(partition, rollup) ? first : more)
                .computeIfAbsent(Step.ofSeconds(rollup.getSeconds()), _ -> new Parts())
                .add(rollup);
          }
        });
    Set<ZoneSites.Row> unknown = new HashSet<>();
    for (Map<Step, Parts> parts : List.of(first, more)) {
      parts.forEach((step, ofStep) -> partitions.ensure(step, hours(ofStep)));
      parts.values().forEach(ofStep -> unknown.addAll(sites.unknown(ofStep.all())));
    }
    transaction.executeWithoutResult(
        _ -> {
          // In one order everywhere, so that two processes cannot wait for each other.
          batches.entrySet().stream()
              .sorted(Map.Entry.comparingByKey())
              .forEach(entry -> advance(topic, entry.getKey(), entry.getValue()));
          first.forEach(this::copy);
          more.forEach(this::add);
          remember(unknown);
        });
    unknown.forEach(sites::isStored);
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

  private void copy(Step step, Parts parts) {
    write(parts);
    jdbc.execute(
        (ConnectionCallback<Long>) connection -> rows.send(connection, RollupColumns.copyTo(step.table())));
  }

  /** By way of a table of the connection's own, for COPY cannot add to rows that are there. */
  private void add(Step step, Parts parts) {
    write(parts);
    jdbc.execute(
        (ConnectionCallback<Long>)
            connection -> {
              try (Statement statement = connection.createStatement()) {
                statement.execute(RollupColumns.createStage(step));
                rows.send(connection, RollupColumns.copyTo(RollupColumns.stage(step)));
                return (long) statement.executeUpdate(RollupColumns.addStaged(step));
              }
            });
  }

  private void write(Parts parts) {
    rows.begin();
    parts.all().forEach(rollup -> RollupColumns.write(rows, rollup));
    rows.end();
  }

  private void remember(Set<ZoneSites.Row> unknown) {
    if (!unknown.isEmpty()) {
      List<Object[]> rows =
          unknown.stream()
              .sorted(Comparator.comparing(ZoneSites.Row::cameraId).thenComparing(ZoneSites.Row::zoneId))
              .map(row -> new Object[] {row.cameraId(), row.zoneId(), row.siteId()})
              .toList();
      jdbc.batchUpdate(
          """
          INSERT INTO camera_zone (camera_id, zone_id, site_id) VALUES (?, ?, ?)
          ON CONFLICT (camera_id, zone_id) DO UPDATE SET site_id = excluded.site_id
          """,
          rows);
    }
  }

  private static Set<Instant> hours(Parts parts) {
    return parts.all().stream()
        .map(rollup -> Instant.ofEpochSecond(rollup.getStartSecond()).truncatedTo(ChronoUnit.HOURS))
        .collect(Collectors.toSet());
  }
}
