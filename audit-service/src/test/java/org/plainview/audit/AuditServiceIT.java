package org.plainview.audit;

import org.plainview.contracts.Role;
import org.plainview.testing.JsonApi;
import org.plainview.testing.ServiceProperties;
import org.plainview.testing.TestDatabase;
import org.plainview.testing.TestLog;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The running service with real parts, one for all tests: they tell their entries apart by id. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
public abstract class AuditServiceIT {

  protected static final TestDatabase DATABASE = TestDatabase.create();
  protected static final TestLog LOG = TestLog.create();

  private int port;

  @DynamicPropertySource
  static void parts(DynamicPropertyRegistry registry) {
    ServiceProperties.register(registry, DATABASE);
    LOG.register(registry);
  }

  @Autowired void wire(@LocalServerPort int port) {
    this.port = port;
  }

  protected String baseUrl() {
    return "http://127.0.0.1:" + port;
  }

  protected JsonApi gateway() {
    return JsonApi.as(Role.AUDIT_WRITER, baseUrl());
  }

  protected JsonApi oversight() {
    return JsonApi.as(Role.OVERSIGHT, baseUrl());
  }
}
