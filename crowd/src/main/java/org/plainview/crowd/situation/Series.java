package org.plainview.crowd.situation;

/** One quantity over a minute; NaN where it was not measured. Every figure of it is NaN when nothing was. */
final class Series {

  private static final double SHORTEST_SLOPE_S = 30;
  private static final double SECONDS_PER_MINUTE = 60;

  private final double[] seconds;
  private final double[] values;

  private int size;

  Series(int most) {
    this.seconds = new double[most];
    this.values = new double[most];
  }

  void add(double second, double value) {
    if (Double.isFinite(value)) {
      seconds[size] = second;
      values[size++] = value;
    }
  }

  double mean() {
    double sum = 0;
    for (int i = 0; i < size; i++) {
      sum += values[i];
    }
    return size == 0 ? Double.NaN : sum / size;
  }

  double max() {
    double most = Double.NaN;
    for (int i = 0; i < size; i++) {
      most = i == 0 ? values[i] : Math.max(most, values[i]);
    }
    return most;
  }

  double min() {
    double least = Double.NaN;
    for (int i = 0; i < size; i++) {
      least = i == 0 ? values[i] : Math.min(least, values[i]);
    }
    return least;
  }

  double deviation() {
    double mean = mean();
    double sum = 0;
    for (int i = 0; i < size; i++) {
      sum += (values[i] - mean) * (values[i] - mean);
    }
    return size == 0 ? Double.NaN : Math.sqrt(sum / size);
  }

  /** Least squares, per minute; NaN over less than 30 s. */
  double slope() {
    if (size < 3 || seconds[size - 1] - seconds[0] < SHORTEST_SLOPE_S) {
      return Double.NaN;
    }
    double middle = 0;
    for (int i = 0; i < size; i++) {
      middle += seconds[i] / size;
    }
    double above = 0;
    double below = 0;
    for (int i = 0; i < size; i++) {
      above += (seconds[i] - middle) * values[i];
      below += (seconds[i] - middle) * (seconds[i] - middle);
    }
    return above / below * SECONDS_PER_MINUTE;
  }
}
