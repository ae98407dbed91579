package org.plainview.watchlist.evaluation;

import org.plainview.contracts.Topics;
import org.plainview.watchlist.level.Levels;
import org.plainview.watchlist.watch.WatchCatalog;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.KafkaMessageListenerContainer;
import org.springframework.util.backoff.FixedBackOff;

@Configuration(proxyBeanMethods = false)
class EvaluationConfiguration {

  private static final long RETRY_MS = 1_000;

  /** Nothing is skipped because the database is away. */
  @Bean
  CommonErrorHandler neverSkip() {
    return new DefaultErrorHandler(new FixedBackOff(RETRY_MS, FixedBackOff.UNLIMITED_ATTEMPTS));
  }

  @Bean
  KafkaMessageListenerContainer<String, byte[]> readings(
      ConsumerFactory<? super String, ? super byte[]> consumers,
      Topics topics,
      WatchCatalog catalog,
      HeardZones heard,
      Levels levels,
      StateStore store,
      Listening listening,
      EvaluationProperties limits,
      CommonErrorHandler errors) {
    ReadingsListener listener =
        new ReadingsListener(
            new Evaluator(catalog::of, heard, levels::observe, limits), store, levels, listening, limits);
    ContainerProperties properties = new ContainerProperties(topics.readings());
    properties.setGroupId(topics.group("watchlist"));
    // The listener commits by itself, behind what it has evaluated.
    properties.setAckMode(ContainerProperties.AckMode.MANUAL);
    properties.setMessageListener(listener);
    properties.setConsumerRebalanceListener(listener);
    var container = new KafkaMessageListenerContainer<String, byte[]>(consumers, properties);
    container.setCommonErrorHandler(errors);
    container.setBeanName("readings");
    return container;
  }
}
