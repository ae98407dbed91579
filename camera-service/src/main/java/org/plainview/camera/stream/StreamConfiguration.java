package org.plainview.camera.stream;

import java.net.InetAddress;
import java.util.List;
import org.plainview.platform.sealing.AddressSeal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class StreamConfiguration {

  @Bean
  @ConditionalOnMissingBean
  HostResolver hostResolver() {
    return host -> List.of(InetAddress.getAllByName(host));
  }

  @Bean
  AddressSeal addressSeal(@Value("${plainview.stream-key}") String key) {
    return new AddressSeal(key);
  }
}
