package org.plainview.watchlist.language;

import org.jspecify.annotations.Nullable;

/**
 * A number of which is known that it lies from {@code low} to {@code high}; both are the same where it was measured.
 * {@link #NONE} is the number of what does not exist, such as the speed of nobody: no comparison with it is true.
 * Where nothing is known, the range is the whole line: that makes a comparison unknown.
 */
record Range(double low, double high) {

  static final Range UNKNOWN = new Range(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
  static final Range NONE = new Range(Double.NaN, Double.NaN);

  static Range of(double value) {
    return Double.isFinite(value) ? new Range(value, value) : UNKNOWN;
  }

  static Range of(boolean present, double value) {
    return present ? of(value) : UNKNOWN;
  }

  static Range upTo(double bound) {
    return new Range(0, bound);
  }

  boolean isNone() {
    return Double.isNaN(low);
  }

  boolean isUnknown() {
    return low == Double.NEGATIVE_INFINITY && high == Double.POSITIVE_INFINITY;
  }

  /** Null when it cannot be told. */
  @Nullable Boolean isAtLeast(Range other) {
    if (isNone() || other.isNone()) {
      return false;
    }
    return low >= other.high ? Boolean.TRUE : high < other.low ? Boolean.FALSE : null;
  }

  /** Null when it cannot be told. */
  @Nullable Boolean isMoreThan(Range other) {
    if (isNone() || other.isNone()) {
      return false;
    }
    return low > other.high ? Boolean.TRUE : high <= other.low ? Boolean.FALSE : null;
  }

  /** Null when it cannot be told. */
  @Nullable Boolean isEqualTo(Range other) {
    if (isNone() || other.isNone()) {
      return false;
    }
    if (low == high && other.low == other.high) {
      return low == other.low;
    }
    return high < other.low || low > other.high ? Boolean.FALSE : null;
  }
}
