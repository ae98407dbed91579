package org.plainview.audit.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plainview.audit.search.Query;
import org.plainview.tlog.checkpoint.Checkpoint;
import org.plainview.tlog.merkle.Hash;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reviews and their samples: only ever added to. */
@Component
class ReviewTable {

  private static final String SELECT =
      """
      SELECT review.*, sample.*, entry.at, entry.actor,
             (SELECT count(DISTINCT index) FROM review_finding AS f WHERE f.review_id = review.id) AS reviewed
      FROM review_sample AS sample
        JOIN review ON review.id = sample.review_id
        JOIN entry ON entry.index = sample.entry_index
      """;

  private final JdbcClient jdbc;

  ReviewTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Makes durable what is asked for. */
  void fix(UUID id, Query asked) {
    jdbc.sql("INSERT INTO review (id, from_at, to_at, action, role, wanted) VALUES (?, ?, ?, ?, ?, ?)")
        .param(id)
        .param(time(asked.from()))
        .param(time(asked.to()))
        .param(asked.action())
        .param(asked.role())
        .param(asked.limit())
        .update();
  }

  /** Makes the sample durable, once and for all. */
  void drawn(UUID id, long entryIndex, Checkpoint checkpoint, List<Long> items) {
    jdbc.sql(
            """
            INSERT INTO review_sample (review_id, entry_index, checkpoint_size, checkpoint_root, items)
            VALUES (?, ?, ?, ?, ?)
            """)
        .params(id, entryIndex, checkpoint.size(), checkpoint.root().toBytes(), items.toArray(Long[]::new))
        .update();
  }

  /** Empty also for a review that has no sample. */
  Optional<Review> find(UUID id) {
    return jdbc.sql(SELECT + " WHERE review.id = ?").param(id).query((row, _) -> read(row)).optional();
  }

  /**
   * Newest first.
   *
   * @param before the {@code entryIndex} that all of them are below
   */
  List<Review> newest(long before, int limit) {
    return jdbc.sql(SELECT + " WHERE sample.entry_index < ? ORDER BY sample.entry_index DESC LIMIT ?")
        .params(before, limit)
        .query((row, _) -> read(row))
        .list();
  }

  long count() {
    return jdbc.sql("SELECT count(*) FROM review_sample").query(Long.class).single();
  }

  private static Review read(ResultSet row) throws SQLException {
    Query asked =
        new Query(
            instant(row, "from_at"),
            instant(row, "to_at"),
            null,
            row.getString("role"),
            row.getString("action"),
            null,
            null,
            row.getInt("wanted"),
            null);
    return new Review(
        row.getObject("id", UUID.class),
        asked,
        row.getLong("entry_index"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("actor"),
        row.getLong("checkpoint_size"),
        Hash.of(row.getBytes("checkpoint_root")),
        List.of((Long[]) row.getArray("items").getArray()),
        row.getInt("reviewed"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }
}
