package org.plainview.watchlist.situation;

import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.plainview.testing.TestDatabase;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

class ExactNeighboursIT extends NeighboursContract {

  private static final TestDatabase DATABASE = TestDatabase.create();

  @AfterAll
  static void drop() {
    DATABASE.close();
  }

  @Override
  DataSource dataSource() {
    return new DriverManagerDataSource(DATABASE.url(), DATABASE.user(), DATABASE.password());
  }

  @Override
  Neighbours neighbours(JdbcTemplate jdbc, TransactionTemplate transaction) {
    return new ExactNeighbours(jdbc, transaction);
  }
}
