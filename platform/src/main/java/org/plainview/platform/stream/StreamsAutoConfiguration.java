package org.plainview.platform.stream;

import org.plainview.platform.kafka.KafkaTopicsAutoConfiguration;
import org.plainview.platform.kafka.TopicProperties;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;

/** What makes {@link StreamsApp}s; nothing runs until a service asks for one. */
@AutoConfiguration(after = KafkaTopicsAutoConfiguration.class)
@EnableConfigurationProperties(StreamsProperties.class)
public class StreamsAutoConfiguration {

  @Bean
  @Lazy
  StreamsFactory streamsFactory(
      @Value("${spring.kafka.bootstrap-servers}") String bootstrapServers,
      StreamsProperties properties,
      TopicProperties topics) {
    return new StreamsFactory(bootstrapServers, properties, topics.replicas());
  }
}
