package org.plainview.watchlist;

import org.plainview.testing.StartsAlone;

class StartsAloneIT extends StartsAlone {

  StartsAloneIT() {
    super("/api/alerts");
  }
}
