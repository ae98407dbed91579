package org.plainview.bench.similar;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The made situations in a table with pgvector's HNSW index, written once per size. */
final class SituationTable {

  private static final int BATCH = 1000;
  private static final int SAY_EVERY = 100_000;
  private static final long POLL_MS = 10_000;

  private final VectorPostgres postgres;
  private final MadeSituations made;
  private final int size;
  private final String name;

  SituationTable(VectorPostgres postgres, MadeSituations made, int size) {
    this.postgres = postgres;
    this.made = made;
    this.size = size;
    this.name = "situations_" + size;
  }

  /** Fills the table and builds its index, unless an earlier run has. */
  void prepare(PrintWriter out) throws SQLException, InterruptedException {
    try (Connection connection = postgres.connect(); Statement statement = connection.createStatement()) {
      if (exists(statement)) {
        out.println("the table and its index are there from an earlier run");
        return;
      }
      statement.execute("CREATE EXTENSION IF NOT EXISTS vector");
      statement.execute("DROP TABLE IF EXISTS " + name);
      statement.execute("CREATE TABLE " + name + " (id int NOT NULL, embedding vector(64) NOT NULL)");
      long start = System.nanoTime();
      fill(connection, out);
      out.println(String.format(Locale.ROOT, "written in %.0f s", (System.nanoTime() - start) / 1e9));
      start = System.nanoTime();
      Thread watching = Thread.ofPlatform().daemon().start(() -> watch(out));
      statement.execute("CREATE INDEX building_" + name + " ON " + name + " USING hnsw (embedding vector_l2_ops)");
      watching.interrupt();
      watching.join();
      out.println(String.format(Locale.ROOT, "index built in %.0f s", (System.nanoTime() - start) / 1e9));
      statement.execute("VACUUM ANALYZE " + name);
      // The last step: a run that was cut begins anew.
      statement.execute("ALTER INDEX building_" + name + " RENAME TO nearest_" + name);
    }
  }

  private boolean exists(Statement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery("SELECT to_regclass('nearest_" + name + "') IS NOT NULL")) {
      return row.next() && row.getBoolean(1);
    }
  }

  private void fill(Connection connection, PrintWriter out) throws SQLException {
    connection.setAutoCommit(false);
    try (PreparedStatement insert = connection.prepareStatement("INSERT INTO " + name + " VALUES (?, ?::vector)")) {
      for (int n = 0; n < size; n++) {
        insert.setInt(1, n);
        insert.setString(2, Arrays.toString(made.number(n)));
        insert.addBatch();
        if ((n + 1) % BATCH == 0 || n + 1 == size) {
          insert.executeBatch();
        }
        if ((n + 1) % SAY_EVERY == 0) {
          out.println(String.format(Locale.ROOT, "  %,d written", n + 1));
          out.flush();
        }
      }
    }
    connection.commit();
    connection.setAutoCommit(true);
  }

  private void watch(PrintWriter out) {
    try (Connection connection = postgres.connect(); Statement statement = connection.createStatement()) {
      while (true) {
        Thread.sleep(POLL_MS);
        try (ResultSet row = statement.executeQuery("SELECT phase, tuples_done FROM pg_stat_progress_create_index")) {
          if (row.next()) {
            out.println(String.format(Locale.ROOT, "  %s: %,d of %,d", row.getString(1), row.getLong(2), size));
            out.flush();
          }
        }
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } catch (SQLException e) {
      out.println("  no progress to show: " + e.getMessage());
    }
  }

  /** One connection that looks for the nearest, by the index or by reading all. */
  Lookup lookup(boolean exact, int searched) throws SQLException {
    return new Lookup(postgres.connect(), name, exact, searched);
  }

  static final class Lookup implements AutoCloseable {

    private final Connection connection;
    private final PreparedStatement query;

    private Lookup(Connection connection, String table, boolean exact, int searched) throws SQLException {
      this.connection = connection;
      try (Statement statement = connection.createStatement()) {
        statement.execute(exact ? "SET enable_indexscan = off" : "SET enable_seqscan = off");
        statement.execute("SET hnsw.ef_search = " + searched);
      }
      this.query =
          connection.prepareStatement("SELECT id FROM " + table + " ORDER BY embedding <-> ?::vector LIMIT ?");
    }

    List<Integer> nearest(float[] vector, int most) throws SQLException {
      query.setString(1, Arrays.toString(vector));
      query.setInt(2, most);
      List<Integer> ids = new ArrayList<>();
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          ids.add(row.getInt(1));
        }
      }
      return ids;
    }

    @Override
    public void close() throws SQLException {
      connection.close();
    }
  }
}
