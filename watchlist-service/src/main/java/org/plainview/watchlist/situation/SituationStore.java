package org.plainview.watchlist.situation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plainview.crowd.level.Level;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The named situations. */
@Repository
class SituationStore {

  private static final String SEEN = " (?::text[] IS NULL OR cardinality(site_ids) = 0 OR site_ids && ?::text[])";

  private final JdbcClient jdbc;

  SituationStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Grows with every change. */
  long version() {
    return jdbc.sql("SELECT version FROM situation_version").query(Long.class).single();
  }

  List<NamedSituation> enabled() {
    return jdbc.sql("SELECT * FROM situation WHERE enabled ORDER BY id").query(SituationStore::row).list();
  }

  /**
   * By id; those of every site and those of the sites given.
   *
   * @param sites null for every one
   */
  List<NamedSituation> page(String @Nullable [] sites, @Nullable String after, int limit) {
    return jdbc.sql("SELECT * FROM situation WHERE" + SEEN + " AND id > ? ORDER BY id LIMIT ?")
        .param(sites)
        .param(sites)
        .param(after == null ? "" : after)
        .param(limit)
        .query(SituationStore::row)
        .list();
  }

  long count(String @Nullable [] sites) {
    return jdbc.sql("SELECT count(*) FROM situation WHERE" + SEEN)
        .param(sites)
        .param(sites)
        .query(Long.class)
        .single();
  }

  List<NamedSituation> all(Collection<String> ids) {
    return jdbc.sql("SELECT * FROM situation WHERE id = ANY (?)")
        .param(ids.toArray(String[]::new))
        .query(SituationStore::row)
        .list();
  }

  Optional<NamedSituation> find(String id) {
    return jdbc.sql("SELECT * FROM situation WHERE id = ?").param(id).query(SituationStore::row).optional();
  }

  /** Like {@link #find}, and nobody else changes it before the transaction ends. */
  Optional<NamedSituation> lock(String id) {
    return jdbc.sql("SELECT * FROM situation WHERE id = ? FOR UPDATE").param(id).query(SituationStore::row).optional();
  }

  /** A new one, or what may change of one that is there. */
  void save(NamedSituation situation) {
    NamedSituation.Source source = situation.source();
    jdbc.sql(
            """
            INSERT INTO situation (id, name, description, kind, features, from_site, from_zone, from_minute,
              max_distance, distance, level, site_ids, enabled, created_by, created_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET name = excluded.name, description = excluded.description,
              kind = excluded.kind, max_distance = excluded.max_distance, distance = excluded.distance,
              level = excluded.level, site_ids = excluded.site_ids, enabled = excluded.enabled
            """)
        .param(situation.id())
        .param(situation.name())
        .param(situation.description())
        .param(situation.kind().name())
        .param(boxed(situation.situation().vector()))
        .param(source == null ? null : source.zone().siteId())
        .param(source == null ? null : source.zone().zoneId())
        .param(source == null ? null : source.minute().atOffset(ZoneOffset.UTC))
        .param(situation.maxDistance())
        .param(situation.distance())
        .param(situation.level() == null ? null : situation.level().name())
        .param(situation.siteIds().toArray(String[]::new))
        .param(situation.enabled())
        .param(situation.createdBy())
        .param(situation.createdAt().atOffset(ZoneOffset.UTC))
        .update();
    changed();
  }

  void tune(String id, double distance) {
    jdbc.sql("UPDATE situation SET distance = ? WHERE id = ?").param(distance).param(id).update();
    changed();
  }

  void delete(String id) {
    jdbc.sql("DELETE FROM situation WHERE id = ?").param(id).update();
    changed();
  }

  static Float[] boxed(float[] vector) {
    Float[] boxed = new Float[vector.length];
    for (int i = 0; i < vector.length; i++) {
      boxed[i] = vector[i];
    }
    return boxed;
  }

  private void changed() {
    jdbc.sql("UPDATE situation_version SET version = version + 1").update();
  }

  private static NamedSituation row(ResultSet row, int number) throws SQLException {
    String level = row.getString("level");
    OffsetDateTime minute = row.getObject("from_minute", OffsetDateTime.class);
    Instant createdAt = row.getObject("created_at", OffsetDateTime.class).toInstant();
    return new NamedSituation(
        row.getString("id"),
        row.getString("name"),
        row.getString("description"),
        SituationKind.valueOf(row.getString("kind")),
        StoredMinute.situation(row),
        minute == null
            ? null
            : new NamedSituation.Source(
                new Among.Zone(row.getString("from_site"), row.getString("from_zone")), minute.toInstant()),
        row.getDouble("max_distance"),
        row.getDouble("distance"),
        level == null ? null : Level.valueOf(level),
        List.of((String[]) row.getArray("site_ids").getArray()),
        row.getBoolean("enabled"),
        row.getString("created_by"),
        createdAt);
  }
}
