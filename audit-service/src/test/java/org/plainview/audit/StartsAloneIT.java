package org.plainview.audit;

import org.plainview.testing.StartsAlone;

class StartsAloneIT extends StartsAlone {

  StartsAloneIT() {
    super("/api/audit/state");
  }
}
