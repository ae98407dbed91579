package org.plainview.simulator.scene;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How many people are meant to be in the counted zone as time goes by. */
public enum Scenario {
  /** Lively, then filling until an alert is due, held, emptied; begins again after six minutes. */
  DEMO(360, new double[][] {{0, 14}, {20, 14}, {65, 27}, {220, 27}, {265, 14}, {360, 14}}, 150),
  /** A quiet afternoon. */
  FREE_WALK(300, new double[][] {{0, 8}, {300, 8}}, 20),
  /** Fills without end. */
  FILLING_SQUARE(240, new double[][] {{0, 6}, {240, 40}}, 120);

  private final double lengthS;
  private final double[][] wanted;
  private final double stayS;

  Scenario(double lengthS, double[][] wanted, double stayS) {
    this.lengthS = lengthS;
    this.wanted = wanted;
    this.stayS = stayS;
  }

  /** The name on the command line, such as {@code free-walk}. */
  public String title() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<Scenario> of(String title) {
    return Arrays.stream(values()).filter(scenario -> scenario.title().equals(title)).findFirst();
  }

  /** How many should be there, between the points given, at a moment that wraps around. */
  public double wantedAt(double seconds) {
    double t = seconds % lengthS;
    for (int i = 1; i < wanted.length; i++) {
      if (t <= wanted[i][0]) {
        double share = (t - wanted[i - 1][0]) / (wanted[i][0] - wanted[i - 1][0]);
        return wanted[i - 1][1] + share * (wanted[i][1] - wanted[i - 1][1]);
      }
    }
    return wanted[wanted.length - 1][1];
  }

  /** How long people linger, on average. */
  public double stayS() {
    return stayS;
  }
}
