package org.plainview.recognition.live;

import java.time.Clock;
import org.plainview.contracts.Topics;
import org.plainview.recognition.background.BackgroundThread;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.kafka.core.KafkaAdmin;

@Configuration(proxyBeanMethods = false)
@Profile("history")
class LiveConfiguration {

  @Bean
  LiveState liveState(Clock clock) {
    return new LiveState(clock);
  }

  @Bean
  LiveFeed liveFeed(
      @Value("${spring.kafka.bootstrap-servers}") String bootstrapServers,
      Topics topics,
      LiveState state,
      Clock clock) {
    return new LiveFeed(bootstrapServers, topics, state, clock);
  }

  @Bean
  SmartLifecycle liveFeedThread(LiveFeed feed, KafkaAdmin topicsFirst) {
    return new BackgroundThread("live-feed", feed, feed::close);
  }

  @Bean
  HealthIndicator liveHealthIndicator(LiveFeed feed) {
    return () -> feed.isReading() ? Health.up().build() : Health.outOfService().build();
  }
}
