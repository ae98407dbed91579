package org.plainview.platform.outbox;

import java.time.Clock;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.plainview.contracts.Topics;
import org.plainview.platform.audit.AuditFacts;
import org.plainview.platform.kafka.KafkaTopicsAutoConfiguration;
import org.plainview.platform.security.SecurityProperties;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The outbox, for a service that sets {@code plainview.outbox.enabled} and migrates {@code db/outbox}. */
@AutoConfiguration(after = KafkaTopicsAutoConfiguration.class)
@ConditionalOnProperty("plainview.outbox.enabled")
public class OutboxAutoConfiguration {

  @Bean(destroyMethod = "close")
  Producer<String, byte[]> outboxProducer(
      @Value("${spring.kafka.bootstrap-servers}") String bootstrapServers) {
    return new KafkaProducer<>(
        Map.of(
            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
            ProducerConfig.ACKS_CONFIG, "all",
            ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true,
            ProducerConfig.LINGER_MS_CONFIG, 5,
            ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4",
            ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000,
            ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 20_000,
            ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000),
        new StringSerializer(),
        new ByteArraySerializer());
  }

  @Bean
  OutboxRelay outboxRelay(
      JdbcClient jdbc,
      PlatformTransactionManager transactions,
      @Qualifier("outboxProducer") Producer<String, byte[]> producer) {
    return new OutboxRelay(jdbc, new TransactionTemplate(transactions), producer);
  }

  @Bean
  Outbox outbox(JdbcClient jdbc, OutboxRelay relay) {
    return new Outbox(jdbc, relay);
  }

  @Bean
  AuditFacts auditFacts(Outbox outbox, Topics topics, Clock clock, SecurityProperties properties) {
    return new AuditFacts(outbox, topics, clock, properties.service());
  }
}
