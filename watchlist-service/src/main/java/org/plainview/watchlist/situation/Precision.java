package org.plainview.watchlist.situation;

import org.jspecify.annotations.Nullable;

/**
 * Of the matches that somebody answered, how many were useful, in JSON.
 *
 * @param low lower end of Wilson's 95 % interval of the share
 * @param high its upper end
 */
record Precision(long useful, long answered, double share, double low, double high) {

  private static final double NORMAL_95 = 1.96;

  /** Null while nobody has answered. */
  static @Nullable Precision of(long useful, long answered) {
    if (answered == 0) {
      return null;
    }
    double share = (double) useful / answered;
    double z2 = NORMAL_95 * NORMAL_95 / answered;
    double middle = (share + z2 / 2) / (1 + z2);
    double half = NORMAL_95 * Math.sqrt(share * (1 - share) / answered + z2 / 4 / answered) / (1 + z2);
    return new Precision(useful, answered, share, Math.max(0, middle - half), Math.min(1, middle + half));
  }
}
