package org.plainview.watchlist.language;

import org.plainview.crowd.indicator.Indicator;
import org.plainview.crowd.level.Level;

/** What is known of a zone or a site at one moment, as an expression asks for it. */
interface Facts {

  Range value(Term term);

  /** The level that one indicator of the zone calls for. */
  Range indicator(Indicator indicator);

  /** How many indicators that rest on different things call for the level or more. */
  Range independentIndicators(Level level);

  /** How many zones of the site are at the level or above. */
  Range zonesAtLeast(Level level);
}
