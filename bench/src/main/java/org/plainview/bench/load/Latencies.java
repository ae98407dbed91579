package org.plainview.bench.load;

import java.util.stream.LongStream;

/** Times of calls, and the exact quantiles of them. */
public final class Latencies {

  private static final double NANOS_PER_MS = 1e6;

  private final long[] sorted;

  /**
   * @param nanos at least one, in any order
   */
  public Latencies(LongStream nanos) {
    this.sorted = nanos.sorted().toArray();
    if (sorted.length == 0) {
      throw new IllegalArgumentException("Nothing was measured");
    }
  }

  public int count() {
    return sorted.length;
  }

  /**
   * The nearest-rank quantile: the least time measured that at least this share of all does not exceed.
   *
   * @param share from 0, the least, to 1, the greatest
   * @return in milliseconds
   */
  public double ms(double share) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("A share lies between 0 and 1, not " + share);
    }
    int rank = Math.max(1, (int) Math.ceil(share * sorted.length));
    return sorted[rank - 1] / NANOS_PER_MS;
  }
}
