package org.plainview.watchlist.situation;

import org.springframework.jdbc.core.JdbcTemplate;

/** The vector of each stored minute, where the database has pgvector. */
public final class VectorColumn {

  private VectorColumn() {}

  /** Whether the database's owner has the extension or can have it. */
  public static boolean available(JdbcTemplate jdbc) {
    return Boolean.TRUE.equals(
        jdbc.queryForObject(
            "SELECT EXISTS (SELECT 1 FROM pg_available_extensions WHERE name = 'vector')", Boolean.class));
  }

  /** Makes the column and its index unless they are there, which takes minutes for many stored minutes. */
  public static void prepare(JdbcTemplate jdbc) {
    jdbc.execute("CREATE EXTENSION IF NOT EXISTS vector");
    jdbc.execute(
        "ALTER TABLE situation_minute ADD COLUMN IF NOT EXISTS embedding vector(64)"
            + " GENERATED ALWAYS AS (features::vector(64)) STORED");
    // One statement, one connection: parallel builds of pgvector before 0.8.2 overflow (docs/decisions/0012).
    jdbc.execute(
        "SET max_parallel_maintenance_workers = 0;"
            + " CREATE INDEX IF NOT EXISTS situation_minute_nearest ON situation_minute"
            + " USING hnsw (embedding vector_l2_ops);"
            + " RESET max_parallel_maintenance_workers");
  }
}
