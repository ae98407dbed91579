package org.plainview.crowd.indicator;

/**
 * What people do in a zone. It decides which thresholds hold; {@code docs/indicators.md} has the table.
 *
 * <p>Stairs, slopes and dead ends are judged one level more strictly: who falls there falls on others, or cannot
 * leave (Itaewon 2022 and Lan Kwai Fong 1993 were steep streets, Love Parade 2010 a ramp with no other way out).
 */
public enum PlaceType {
  /** People walk and stand as they like. What is not known is judged as open. */
  OPEN(false),
  /** People walk through. */
  WALKWAY(false),
  /** People stand here by design: a queue, an audience. That they stand is then no sign of anything. */
  QUEUE(false),
  STAIRS(true),
  SLOPE(true),
  DEAD_END(true);

  private final boolean stricter;

  PlaceType(boolean stricter) {
    this.stricter = stricter;
  }

  /** Whether it is judged one level more strictly. */
  public boolean isStricter() {
    return stricter;
  }

  /** Whether people come here to pass, so that a low flow in a dense crowd means that something is in their way. */
  boolean isForPassing() {
    return this == WALKWAY || this == STAIRS || this == SLOPE;
  }
}
