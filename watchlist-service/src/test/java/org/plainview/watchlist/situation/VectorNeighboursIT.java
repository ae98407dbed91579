package org.plainview.watchlist.situation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.plainview.testing.PgvectorServer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

class VectorNeighboursIT extends NeighboursContract {

  private static @Nullable PgvectorServer server;

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    server = PgvectorServer.start().orElse(null);
    Assumptions.assumeTrue(server != null, "No PostgreSQL with pgvector: run launcher/scripts/pgvector.sh to see why");
  }

  @AfterAll
  static void stop() throws InterruptedException {
    if (server != null) {
      server.close();
    }
  }

  @Override
  DataSource dataSource() {
    PgvectorServer running = Objects.requireNonNull(server);
    return new DriverManagerDataSource(running.url(), running.user(), running.password());
  }

  @Override
  Neighbours neighbours(JdbcTemplate jdbc, TransactionTemplate transaction) {
    // So few rows would be read without the index, which is what is tested; each connection is a new one.
    jdbc.execute("ALTER DATABASE postgres SET enable_seqscan = off");
    jdbc.execute("ALTER DATABASE postgres SET enable_sort = off");
    Neighbours chosen = new SituationConfiguration().neighbours(jdbc, transaction, PROPERTIES);
    assertThat(chosen).as("chosen where the database has pgvector").isInstanceOf(VectorNeighbours.class);
    return chosen;
  }
}
