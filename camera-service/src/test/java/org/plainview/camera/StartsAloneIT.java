package org.plainview.camera;

import org.plainview.testing.StartsAlone;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "plainview.stream-key=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")
class StartsAloneIT extends StartsAlone {

  StartsAloneIT() {
    super("/api/cameras");
  }
}
