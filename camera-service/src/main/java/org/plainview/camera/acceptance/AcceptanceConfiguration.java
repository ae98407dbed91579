package org.plainview.camera.acceptance;

import java.security.SecureRandom;
import java.util.random.RandomGenerator;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AcceptanceConfiguration {

  /** Nobody can guess the moments of a test that has not been opened. */
  @Bean
  @ConditionalOnMissingBean(name = "acceptanceRandom")
  RandomGenerator acceptanceRandom() {
    return new SecureRandom();
  }
}
