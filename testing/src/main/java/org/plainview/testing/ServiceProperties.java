package org.plainview.testing;

import org.springframework.test.context.DynamicPropertyRegistry;

/** Points a service under test at the parts, with a database and topics of its own. */
public final class ServiceProperties {

  private ServiceProperties() {}

  /** Issuer and no clock skew, a broker and fresh topics, the database given. */
  public static void register(DynamicPropertyRegistry registry, TestDatabase database) {
    register(registry);
    registry.add("spring.datasource.url", database::url);
    registry.add("spring.datasource.username", database::user);
    registry.add("spring.datasource.password", database::password);
  }

  /** The same for a service without a database. */
  public static void register(DynamicPropertyRegistry registry) {
    TestParts parts = TestParts.current();
    String prefix = TestParts.freshTopicPrefix();
    registry.add("plainview.issuer", parts::issuer);
    registry.add("plainview.clock-skew", () -> "0s");
    registry.add("spring.kafka.bootstrap-servers", parts::kafkaBootstrapServers);
    registry.add("plainview.kafka.topic-prefix", () -> prefix);
  }
}
