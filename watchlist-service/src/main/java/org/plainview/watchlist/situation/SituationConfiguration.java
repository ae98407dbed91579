package org.plainview.watchlist.situation;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
class SituationConfiguration {

  private static final Logger log = LoggerFactory.getLogger(SituationConfiguration.class);

  /** By what the database has. */
  @Bean
  Neighbours neighbours(JdbcTemplate jdbc, TransactionTemplate transaction, SituationProperties properties) {
    if (VectorColumn.available(jdbc)) {
      VectorColumn.prepare(jdbc);
      return new VectorNeighbours(jdbc, transaction, properties.searched());
    }
    log.info("The database has no pgvector: similar situations are found by reading all");
    return new ExactNeighbours(jdbc, transaction);
  }
}
