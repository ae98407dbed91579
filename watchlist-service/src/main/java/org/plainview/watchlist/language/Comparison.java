package org.plainview.watchlist.language;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The comparisons. Whether a measured number equals another exactly is no question: only steps can be equal. */
enum Comparison {
  GE(">="),
  GT(">"),
  LE("<="),
  LT("<"),
  EQ("=="),
  NE("!=");

  private final String symbol;

  Comparison(String symbol) {
    this.symbol = symbol;
  }

  /** As CEL calls it. */
  String operator() {
    return this == NE ? "_!=_" : "_" + symbol + "_";
  }

  String symbol() {
    return symbol;
  }

  static Optional<Comparison> of(String operator) {
    return Arrays.stream(values()).filter(one -> one.operator().equals(operator)).findFirst();
  }

  /** What it compares. */
  List<Kind> kinds() {
    return Arrays.stream(Kind.values())
        .filter(kind -> this == EQ || this == NE ? kind.isStepped() : kind.isOrdered())
        .toList();
  }

  /** The same with its sides exchanged. */
  Comparison mirrored() {
    return switch (this) {
      case GE -> LE;
      case GT -> LT;
      case LE -> GE;
      case LT -> GT;
      case EQ, NE -> this;
    };
  }

  /** Null when it cannot be told. */
  @Nullable Boolean of(Range left, Range right) {
    return switch (this) {
      case GE -> left.isAtLeast(right);
      case GT -> left.isMoreThan(right);
      case LE -> right.isAtLeast(left);
      case LT -> right.isMoreThan(left);
      case EQ -> left.isEqualTo(right);
      case NE -> {
        Boolean equal = left.isEqualTo(right);
        yield left.isNone() || right.isNone() ? Boolean.FALSE : equal == null ? null : Boolean.valueOf(!equal);
      }
    };
  }
}
