package org.plainview.watchlist.language;

import org.jspecify.annotations.Nullable;

/**
 * Which values a number may still have.
 *
 * @param lowIsIn whether it may be {@code low} itself
 */
record Bounds(double low, boolean lowIsIn, double high, boolean highIsIn) {

  static Bounds closed(double low, double high) {
    return new Bounds(low, true, high, true);
  }

  boolean isEmpty() {
    return low > high || (low == high && !(lowIsIn && highIsIn));
  }

  /** Those that also compare so with the number; null where that is no interval. */
  @Nullable Bounds and(Comparison comparison, double number) {
    return switch (comparison) {
      case GE -> from(number, true);
      case GT -> from(number, false);
      case LE -> to(number, true);
      case LT -> to(number, false);
      case EQ -> from(number, true).to(number, true);
      case NE -> null;
    };
  }

  /** The same for what has whole numbers only. */
  Bounds whole() {
    double first = lowIsIn || low != Math.rint(low) ? Math.ceil(low) : low + 1;
    double last = highIsIn || high != Math.rint(high) ? Math.floor(high) : high - 1;
    return closed(first, last);
  }

  private Bounds from(double number, boolean isIn) {
    boolean tighter = number > low || (number == low && !isIn);
    return tighter ? new Bounds(number, isIn, high, highIsIn) : this;
  }

  private Bounds to(double number, boolean isIn) {
    boolean tighter = number < high || (number == high && !isIn);
    return tighter ? new Bounds(low, lowIsIn, number, isIn) : this;
  }
}
