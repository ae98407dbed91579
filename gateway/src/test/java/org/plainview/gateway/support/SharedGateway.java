package org.plainview.gateway.support;

import org.plainview.contracts.Role;
import org.plainview.testing.Tokens;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The gateway that most tests share, with budgets that no test spends. */
public abstract class SharedGateway extends GatewayUnderTest {

  protected static final int PORT = AuditService.freePort();
  protected static final String GATEWAY = url(PORT);

  @DynamicPropertySource
  static void shared(DynamicPropertyRegistry registry) {
    settings(registry, PORT);
  }

  /** A client with the token of the role, on duty. */
  protected static Client as(Role role) {
    return new Client(GATEWAY).with("Authorization", "Bearer " + Tokens.of(role)).with(ON_DUTY);
  }

  /** A client with the token of the user, on duty. */
  protected static Client asUser(String user) {
    return new Client(GATEWAY).with("Authorization", "Bearer " + Tokens.ofUser(user)).with(ON_DUTY);
  }

  protected static Client anonymous() {
    return new Client(GATEWAY);
  }
}
