package org.plainview.camera.acceptance;

import java.util.List;

/** Whether a camera's errors are such that its counts may arm Act and Critical. */
sealed interface Verdict {

  /** They may. */
  record Passed(CountErrors errors) implements Verdict {}

  /**
   * They may not.
   *
   * @param reason for people; holds statistics only
   */
  record Failed(CountErrors errors, String reason) implements Verdict {}

  /** Beyond these a corrected count is a guess. */
  double LEAST_BIAS = 0.5;

  double MOST_BIAS = 2;
  double MOST_RELATIVE = 0.4;

  /** More moments than this share on the wrong side of the floor: the camera does not know a crowd from a few. */
  double MOST_MISTAKEN = 0.1;

  /**
   * @param floorChecks moments at which both said below the floor
   * @param mistaken moments at which one of them did
   */
  static Verdict of(List<CountErrors.Pair> pairs, int floorChecks, int mistaken) {
    CountErrors errors = CountErrors.of(pairs);
    double share = (double) mistaken / (pairs.size() + floorChecks + mistaken);
    if (share > MOST_MISTAKEN) {
      return new Failed(
          errors, "Person and camera were on different sides of the floor in %.0f %% of the moments.".formatted(100 * share));
    }
    if (errors.bias() < LEAST_BIAS || errors.bias() > MOST_BIAS) {
      return new Failed(errors, "The camera counts %.2f times the people there are.".formatted(errors.bias()));
    }
    if (errors.relative() > MOST_RELATIVE) {
      return new Failed(errors, "Its counts scatter by %.0f %% of the people there are.".formatted(100 * errors.relative()));
    }
    return new Passed(errors);
  }
}
