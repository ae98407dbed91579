package org.plainview.bench.similar;

import java.util.SplittableRandom;
import org.plainview.crowd.situation.Feature;

/**
 * Situations as a city's would lie: kinds of places with their own numbers, each moved by a few common causes (how
 * many people, how fast, which way), and a little noise; some places have no lines or no motion. Number n is always
 * the same.
 */
final class MadeSituations {

  private static final int KINDS = 60;
  private static final int CAUSES = 10;
  private static final double CAUSE_SIZE = 0.12;
  private static final double NOISE = 0.02;
  private static final double LINELESS = 0.3;
  private static final double MOTIONLESS = 0.1;
  private static final int FEATURES = Feature.ALL.size();

  private final double[][] centre = new double[KINDS][FEATURES];
  private final double[][] cause = new double[CAUSES][FEATURES];
  private final boolean[][] missing = new boolean[KINDS][FEATURES];

  MadeSituations() {
    SplittableRandom random = new SplittableRandom(64);
    for (double[] each : cause) {
      for (int i = 0; i < FEATURES; i++) {
        each[i] = random.nextGaussian() * CAUSE_SIZE;
      }
    }
    for (int kind = 0; kind < KINDS; kind++) {
      boolean lineless = random.nextDouble() < LINELESS;
      boolean motionless = random.nextDouble() < MOTIONLESS;
      for (Feature feature : Feature.ALL) {
        centre[kind][feature.ordinal()] = random.nextDouble(0.1, 0.9);
        missing[kind][feature.ordinal()] =
            (lineless && feature.name().startsWith("LINES_"))
                || (motionless && feature.name().matches("(FLOW|SPEED|CELL_SPEED|SPECIFIC)_.*"));
      }
    }
  }

  float[] number(long n) {
    SplittableRandom random = new SplittableRandom(n * 0x9E3779B97F4A7C15L + 1);
    int kind = random.nextInt(KINDS);
    double[] strength = random.doubles(CAUSES).map(share -> 2 * share - 1).toArray();
    float[] vector = new float[FEATURES];
    for (int i = 0; i < FEATURES; i++) {
      double value = centre[kind][i] + random.nextGaussian() * NOISE;
      for (int c = 0; c < CAUSES; c++) {
        value += cause[c][i] * strength[c];
      }
      vector[i] = (float) (missing[kind][i] ? Feature.MISSING : Math.clamp(value, 0, 1));
    }
    return vector;
  }
}
