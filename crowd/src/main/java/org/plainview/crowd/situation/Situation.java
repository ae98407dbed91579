package org.plainview.crowd.situation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The 64 scaled features of a zone's minute, in the order of {@link Feature}: each 0 to 1, or missing. */
public final class Situation {

  private final double[] scaled;

  private Situation(double[] scaled) {
    this.scaled = scaled;
  }

  /** Of features in their units; whatever is not named, or NaN, is missing. */
  public static Situation of(Map<Feature, Double> values) {
    double[] scaled = new double[Feature.ALL.size()];
    for (Feature feature : Feature.ALL) {
      // Stored and compared as float, so it is one here too.
      scaled[feature.ordinal()] = (float) feature.scaled(values.getOrDefault(feature, Double.NaN));
    }
    return new Situation(scaled);
  }

  /**
   * Of a stored vector. Throws {@link IllegalArgumentException} unless it has 64 numbers that are each 0 to 1 or
   * {@link Feature#MISSING}.
   */
  public static Situation ofScaled(float[] vector) {
    double[] scaled = new double[Feature.ALL.size()];
    if (vector.length != scaled.length) {
      throw new IllegalArgumentException("A situation has " + scaled.length + " features");
    }
    for (int i = 0; i < scaled.length; i++) {
      if (!(vector[i] >= 0 && vector[i] <= 1) && vector[i] != Feature.MISSING) {
        throw new IllegalArgumentException(Feature.ALL.get(i) + " is not from 0 to 1");
      }
      scaled[i] = vector[i];
    }
    return new Situation(scaled);
  }

  /** A copy. */
  public float[] vector() {
    float[] vector = new float[scaled.length];
    for (int i = 0; i < vector.length; i++) {
      vector[i] = (float) scaled[i];
    }
    return vector;
  }

  public double scaled(Feature feature) {
    return scaled[feature.ordinal()];
  }

  /** In the feature's unit, held at the ends of its range; NaN when missing. */
  public double value(Feature feature) {
    return feature.valueOf(scaled(feature));
  }

  public boolean has(Feature feature) {
    return scaled(feature) != Feature.MISSING;
  }

  /** Euclidean over all features, divided by 8: 0 for the same, 1 at opposite ends of every range. */
  public double distanceTo(Situation other) {
    double sum = 0;
    for (int i = 0; i < scaled.length; i++) {
      sum += (scaled[i] - other.scaled[i]) * (scaled[i] - other.scaled[i]);
    }
    return Math.sqrt(sum / scaled.length);
  }

  /** Every feature that both have, the most alike first, and of those alike in the order of {@link Feature}. */
  public List<Agreement> compare(Situation other) {
    return Feature.ALL.stream()
        .filter(feature -> has(feature) && other.has(feature))
        .map(feature ->
            new Agreement(
                feature, value(feature), other.value(feature), Math.abs(scaled(feature) - other.scaled(feature))))
        .sorted(Comparator.comparingDouble(Agreement::apart))
        .toList();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Situation situation && Arrays.equals(scaled, situation.scaled);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(scaled);
  }

  @Override
  public String toString() {
    return "Situation" + Arrays.toString(scaled);
  }
}
