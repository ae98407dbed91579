package org.plainview.recognition.history;

import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.plainview.contracts.Topics;
import org.plainview.platform.stream.StreamsApp;
import org.plainview.platform.stream.StreamsFactory;
import org.plainview.recognition.background.BackgroundThread;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
@Profile("history")
@EnableScheduling
class HistoryConfiguration {

  /** A span that is over can wait. */
  private static final Duration PATIENCE = Duration.ofMillis(250);

  @Bean
  RollupPartitions rollupPartitions(
      JdbcTemplate jdbc, PlatformTransactionManager transactions, Clock clock, HistoryProperties properties) {
    return new RollupPartitions(jdbc, new TransactionTemplate(transactions), clock, properties);
  }

  @Bean
  RollupStore rollupStore(
      JdbcTemplate jdbc, PlatformTransactionManager transactions, RollupPartitions partitions) {
    return new RollupStore(jdbc, new TransactionTemplate(transactions), partitions);
  }

  @Bean
  HistoryQueries historyQueries(JdbcTemplate jdbc) {
    return new HistoryQueries(jdbc);
  }

  @Bean
  StreamsApp rollups(
      StreamsFactory streams, Topics topics, HistoryProperties properties, Clock clock, KafkaAdmin topicsFirst) {
    return streams.app(
        topics.group("rollups"),
        PATIENCE,
        PATIENCE,
        replays -> RollupTopology.of(topics, replays, properties, clock));
  }

  @Bean
  RollupWriter rollupWriter(
      @Value("${spring.kafka.bootstrap-servers}") String bootstrapServers,
      Topics topics,
      RollupStore store,
      Clock clock,
      HistoryProperties properties) {
    return new RollupWriter(bootstrapServers, topics, store, clock, properties.flushEvery());
  }

  @Bean
  SmartLifecycle rollupWriterThread(RollupWriter writer, KafkaAdmin topicsFirst) {
    return new BackgroundThread("rollup-writer", writer, writer::close);
  }

  @Bean
  SmartLifecycle rollupSorterThread(DataSource dataSource, HistoryProperties properties) {
    RollupSorter sorter = new RollupSorter(dataSource, properties);
    return new BackgroundThread("rollup-sorter", sorter, sorter::close);
  }
}
