package org.plainview.audit.fact;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.FixedBackOff;

@Configuration(proxyBeanMethods = false)
class FactConfiguration {

  private static final long RETRY_MS = 1_000;

  /** A fact is never skipped: delivery is tried until the log takes it. */
  @Bean
  CommonErrorHandler neverSkip() {
    return new DefaultErrorHandler(new FixedBackOff(RETRY_MS, FixedBackOff.UNLIMITED_ATTEMPTS));
  }
}
