package org.plainview.watchlist.watch;

/** What a watch looks at. */
public enum Quantity {
  /** People in the zone. */
  COUNT("people"),
  /** People per square metre of ground. */
  DENSITY("people/m²"),
  /** Seconds without a usable reading of the zone. */
  SILENCE("s");

  private final String unit;

  Quantity(String unit) {
    this.unit = unit;
  }

  public String unit() {
    return unit;
  }
}
