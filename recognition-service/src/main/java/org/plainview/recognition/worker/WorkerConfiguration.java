package org.plainview.recognition.worker;

import java.time.Clock;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.plainview.contracts.Topics;
import org.plainview.platform.sealing.AddressSeal;
import org.plainview.recognition.models.PersonModel;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.kafka.core.KafkaAdmin;

@Configuration(proxyBeanMethods = false)
@Profile("worker")
class WorkerConfiguration {

  @Bean
  PersonModel personModel(WorkerProperties properties) {
    return PersonModel.at(properties.model());
  }

  /** The admin has created the topics before there is anything to subscribe to. */
  @Bean(destroyMethod = "close")
  Worker recognitionWorker(
      WorkerProperties properties,
      PersonModel model,
      @Value("${spring.kafka.bootstrap-servers}") String bootstrapServers,
      Topics topics,
      Clock clock,
      KafkaAdmin topicsFirst) {
    return new Worker(properties, model, bootstrapServers, topics, clock);
  }

  /** How full the worker is, for whatever exports meters. */
  @Bean
  MeterBinder workerLoad(Worker worker) {
    return registry -> {
      Gauge.builder("plainview.recognition.cameras.watched", worker, one -> one.load().watched()).register(registry);
      Gauge.builder("plainview.recognition.cameras.refused", worker, one -> one.load().refused()).register(registry);
      Gauge.builder("plainview.recognition.cores.needed", worker, one -> one.load().cores()).register(registry);
    };
  }

  @Bean
  StillWorker stillWorker(WorkerProperties properties, PersonModel model, Clock clock) {
    return new StillWorker(new AddressSeal(properties.streamKey()), model, clock, properties.stills());
  }

  @Bean
  HealthIndicator workerHealthIndicator(Worker worker) {
    return () -> worker.isReady() ? Health.up().build() : Health.outOfService().build();
  }
}
