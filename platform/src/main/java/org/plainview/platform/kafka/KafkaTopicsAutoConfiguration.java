package org.plainview.platform.kafka;

import java.time.Duration;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.plainview.contracts.Topics;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin;

/** The topics, under their deployment's prefix; whichever service starts first creates them. */
@AutoConfiguration(afterName = "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration")
@EnableConfigurationProperties(TopicProperties.class)
public class KafkaTopicsAutoConfiguration {

  /** Facts wait in the topic while the audit service is away; a month is more than any outage. */
  private static final Duration FACTS_RETENTION = Duration.ofDays(30);

  /** A level is followed by another in seconds. */
  private static final Duration LEVELS_RETENTION = Duration.ofHours(1);

  /** Whoever begins to read the sites reads at least the newest segment, with six states of each a minute. */
  private static final Duration SITES_SEGMENT = Duration.ofMinutes(10);

  /** What is stored as soon as it is there; longer than the database is ever away. */
  private static final Duration STORED_RETENTION = Duration.ofDays(2);

  /** A broker that was killed reads its newest segments to the end before it serves again. */
  private static final int SEGMENT_BYTES = 32 << 20;

  @Bean
  Topics topics(TopicProperties properties) {
    return new Topics(properties.topicPrefix());
  }

  @Bean
  KafkaAdmin.NewTopics plainviewTopics(Topics topics, TopicProperties properties) {
    return new KafkaAdmin.NewTopics(
        topic(topics.cameras(), properties).compact().build(),
        topic(topics.views(), properties).compact().build(),
        retained(topics.readings(), properties, properties.readingsRetention()),
        retained(topics.levels(), properties, LEVELS_RETENTION),
        topic(topics.sites(), properties)
            .compact()
            .config(TopicConfig.SEGMENT_MS_CONFIG, String.valueOf(SITES_SEGMENT.toMillis()))
            .build(),
        retained(topics.rollups(), properties, STORED_RETENTION),
        retained(topics.situations(), properties, STORED_RETENTION),
        retained(topics.episodes(), properties, FACTS_RETENTION),
        retained(topics.alerts(), properties, FACTS_RETENTION),
        retained(topics.audit(), properties, FACTS_RETENTION));
  }

  @Bean
  @ConditionalOnBean(KafkaAdmin.class)
  TopicsCreator topicsCreator(KafkaAdmin admin) {
    return new TopicsCreator(admin);
  }

  private static NewTopic retained(String name, TopicProperties properties, Duration retention) {
    return topic(name, properties)
        .config(TopicConfig.RETENTION_MS_CONFIG, String.valueOf(retention.toMillis()))
        .build();
  }

  private static TopicBuilder topic(String name, TopicProperties properties) {
    return TopicBuilder.name(name)
        .partitions(Topics.PARTITIONS)
        .replicas(properties.replicas())
        .config(TopicConfig.SEGMENT_BYTES_CONFIG, String.valueOf(SEGMENT_BYTES));
  }
}
