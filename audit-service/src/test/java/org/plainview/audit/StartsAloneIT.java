package org.plainview.audit;

import org.plainview.testing.StartsAlone;
import org.plainview.testing.TestLog;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

class StartsAloneIT extends StartsAlone {

  @DynamicPropertySource
  static void log(DynamicPropertyRegistry registry) {
    TestLog.create().register(registry);
  }

  StartsAloneIT() {
    super("/api/audit/state");
  }
}
