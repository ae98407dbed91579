package org.plainview.crowd.motion;

import java.util.Arrays;

/**
 * How much of a plane motion turns left and how much turns right, at multiples of a frequency. Samples may come at
 * any times. Reused; belongs to one thread.
 */
final class TurningSpectrum {

  private final double stepHz;
  private final int size;
  private final double[] xCos;
  private final double[] xSin;
  private final double[] yCos;
  private final double[] ySin;
  private double weights;

  /**
   * @param size how many multiples of {@code stepHz}, from the first on
   */
  TurningSpectrum(double stepHz, int size) {
    this.stepHz = stepHz;
    this.size = size;
    xCos = new double[size];
    xSin = new double[size];
    yCos = new double[size];
    ySin = new double[size];
  }

  void clear() {
    Arrays.fill(xCos, 0);
    Arrays.fill(xSin, 0);
    Arrays.fill(yCos, 0);
    Arrays.fill(ySin, 0);
    weights = 0;
  }

  void add(double timeS, double x, double y, double weight) {
    double stepCos = Math.cos(2 * Math.PI * stepHz * timeS);
    double stepSin = Math.sin(2 * Math.PI * stepHz * timeS);
    double cos = weight;
    double sin = 0;
    for (int k = 0; k < size; k++) {
      // The angle of the next multiple by turning: a sine for each would be nearly all of the time this takes.
      double turned = cos * stepCos - sin * stepSin;
      sin = sin * stepCos + cos * stepSin;
      cos = turned;
      xCos[k] += x * cos;
      xSin[k] += x * sin;
      yCos[k] += y * cos;
      ySin[k] += y * sin;
    }
    weights += weight;
  }

  int size() {
    return size;
  }

  double frequencyHz(int k) {
    return (k + 1) * stepHz;
  }

  /** Amplitude of what turns counter-clockwise with a frequency. */
  double left(int k) {
    return Math.hypot(xCos[k] + ySin[k], yCos[k] - xSin[k]) / weights;
  }

  /** Amplitude of what turns clockwise with a frequency. */
  double right(int k) {
    return Math.hypot(xCos[k] - ySin[k], yCos[k] + xSin[k]) / weights;
  }
}
