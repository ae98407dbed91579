package org.plainview.watchlist.situation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plainview.crowd.situation.Situation;

/** Finds the stored minutes most like another. Thread-safe. */
public interface Neighbours {

  /** More than this are never asked for. */
  int MOST = 100;

  /**
   * The nearest first, of those equally near the older id; fewer where there are not as many.
   *
   * @param zone only its past, or null for all
   * @param most 1 to {@link #MOST}, or {@link IllegalArgumentException}
   */
  List<Neighbour> nearest(Situation situation, @Nullable Zone zone, int most);

  /** A zone of a site. */
  record Zone(String siteId, String zoneId) {}

  /** Throws unless so many may be asked for. */
  static void requireMost(int most) {
    if (most < 1 || most > MOST) {
      throw new IllegalArgumentException("From 1 to " + MOST + " neighbours");
    }
  }
}
