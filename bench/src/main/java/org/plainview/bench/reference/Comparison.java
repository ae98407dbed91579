package org.plainview.bench.reference;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.function.IntToDoubleFunction;

/**
 * One measure beside its published values.
 *
 * @param worst the largest absolute difference
 * @param worstAt the frame or window of it
 */
record Comparison(String what, String unit, int compared, double worst, int worstAt, double meanMeasured, double meanPublished) {

  /** Compares a column of a table by the frame in its first column. */
  static Comparison byFrame(String what, String unit, List<double[]> rows, int column, IntToDoubleFunction measured) {
    return of(what, unit, rows.stream().mapToInt(row -> (int) row[0]).toArray(), rows, column, measured);
  }

  /** Compares a column of a table whose key of a row is given beside it. */
  static Comparison of(
      String what, String unit, int[] keys, List<double[]> rows, int column, IntToDoubleFunction measured) {
    double worst = 0;
    int worstAt = 0;
    double sumMeasured = 0;
    double sumPublished = 0;
    for (int i = 0; i < keys.length; i++) {
      double value = measured.applyAsDouble(keys[i]);
      double difference = Math.abs(value - rows.get(i)[column]);
      // Written so that a value that is no number is the worst of all.
      if (!(difference <= worst)) {
        worst = difference;
        worstAt = keys[i];
      }
      sumMeasured += value;
      sumPublished += rows.get(i)[column];
    }
    return new Comparison(
        what, unit, keys.length, worst, worstAt, sumMeasured / keys.length, sumPublished / keys.length);
  }

  void print(PrintWriter out, String key) {
    out.printf(
        Locale.ROOT,
        "  %-34s %4d %ss, mean %.4f (published %.4f) %s, largest difference %.5f at %s %d%n",
        what,
        compared,
        key,
        meanMeasured,
        meanPublished,
        unit,
        worst,
        key,
        worstAt);
  }
}
