package org.plainview.camera.support;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The time and the answers of DNS, in the hands of the test. */
@TestConfiguration(proxyBeanMethods = false)
class MadeUp {

  @Bean
  TestClock testClock() {
    return CameraServiceIT.CLOCK;
  }

  @Bean
  @Primary
  NamedHosts namedHosts() {
    return CameraServiceIT.HOSTS;
  }
}
