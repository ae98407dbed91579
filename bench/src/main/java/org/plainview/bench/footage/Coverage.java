package org.plainview.bench.footage;

import java.util.List;
import java.util.Locale;

/**
 * How many intervals contained the truth, over all weather.
 *
 * @param what was measured, for people
 */
public record Coverage(String what, int intervals, int containTheTruth) {

  /** 95 % intervals are taken for honest when at least so many contain the truth. */
  public static final double LEAST = 0.9;

  public Coverage plus(int more, int ofThemContainTheTruth) {
    return new Coverage(what, intervals + more, containTheTruth + ofThemContainTheTruth);
  }

  /** What is wrong, if it is. */
  public List<String> problems() {
    return containTheTruth >= LEAST * intervals ? List.of() : List.of("too few intervals contain the truth: " + this);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%s, all weather: %d of %d intervals contain the truth (%.1f %%)",
        what,
        containTheTruth,
        intervals,
        100.0 * containTheTruth / intervals);
  }
}
