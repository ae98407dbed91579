package org.plainview.watchlist.evaluation;

/** Where a value lies between a watch's two thresholds. */
enum Position {
  /** At the threshold or over it. */
  OVER,
  /** Certainly under the threshold, and not certainly under the lower one. */
  BETWEEN,
  /** Certainly under the lower one. */
  BELOW,
  /** No usable reading, or none that tells. */
  UNKNOWN
}
