package org.plainview.watchlist.evaluation;

import java.util.List;
import org.plainview.watchlist.watch.ArmedWatch;

/** The watches over a zone; asked for every zone of every reading. */
@FunctionalInterface
interface Watches {

  List<ArmedWatch> of(String siteId, String zoneId);
}
