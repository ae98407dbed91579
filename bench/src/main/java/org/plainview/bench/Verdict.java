package org.plainview.bench;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/**
 * A figure against its target.
 *
 * @param name of the benchmark
 * @param moreIsBetter whether the figure must reach the target, instead of staying under it
 */
public record Verdict(String name, double figure, String unit, double target, boolean moreIsBetter) {

  static final int CANNOT_RUN = 2;

  /** A figure that should not exceed its target. */
  public Verdict(String name, double figure, String unit, double target) {
    this(name, figure, unit, target, false);
  }

  public boolean met() {
    return moreIsBetter ? figure >= target : figure <= target;
  }

  /** Prints the last line of the benchmark and returns its exit code. */
  public int conclude(PrintWriter out) {
    return conclude(out, List.of());
  }

  /** As {@link #conclude(PrintWriter)}; whatever the figure, the target is missed when anything was wrong. */
  public int conclude(PrintWriter out, List<String> wrong) {
    boolean success = met() && wrong.isEmpty();
    wrong.forEach(problem -> out.println("WRONG: " + problem));
    // Two digits would round a figure onto a target as small as they are.
    String form = target < 0.1 ? "%s: %.4f %s, target %.2f: %s" : "%s: %.2f %s, target %.2f: %s";
    out.println(String.format(Locale.ROOT, form, name, figure, unit, target, success ? "met" : "missed"));
    out.flush();
    return success ? 0 : 1;
  }
}
