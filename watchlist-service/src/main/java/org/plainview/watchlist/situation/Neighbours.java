package org.plainview.watchlist.situation;

import java.util.Comparator;
import java.util.List;
import org.plainview.crowd.situation.Situation;

/** Finds the stored minutes most like another. Thread-safe. */
public interface Neighbours {

  /** More than this are never asked for. */
  int MOST = 100;

  /** The nearest first, of those equally near the older. */
  Comparator<Neighbour> NEAREST =
      Comparator.comparingDouble(Neighbour::distance).thenComparing(found -> found.minute().minute());

  /**
   * In the order of {@link #NEAREST}; fewer where there are not as many. A zone's own past is searched whole; among the
   * minutes of many zones the nearest may be missed now and then.
   *
   * @param most 1 to {@link #MOST}, or {@link IllegalArgumentException}
   */
  List<Neighbour> nearest(Situation situation, Among among, int most);

  /** Throws unless so many may be asked for. */
  static void requireMost(int most) {
    if (most < 1 || most > MOST) {
      throw new IllegalArgumentException("From 1 to " + MOST + " neighbours");
    }
  }
}
