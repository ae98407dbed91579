package org.plainview.watchlist.situation;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * From the answers to a situation's matches to its distance: the one that loses and keeps least against them, where a
 * useful match that would be lost weighs as much as two that were not useful and would stay. Of those equally good the
 * greatest, for what is not seen cannot be answered. Fewer than {@link #FEWEST} answers change nothing; never below half
 * of the supervisor's greatest distance, for switching a situation off is a decision of people, nor beyond it. Every
 * answer counts for ever, so a later one can widen what an earlier one has narrowed.
 */
final class Tuning {

  static final int FEWEST = 5;
  static final double LEAST_SHARE = 0.5;
  private static final double USEFUL_WEIGHT = 2;

  private Tuning() {}

  /** How far a match was, and whether somebody found it useful. */
  record Answer(double distance, boolean useful) {}

  static double distance(List<Answer> answers, double maxDistance) {
    if (answers.size() < FEWEST) {
      return maxDistance;
    }
    double least = LEAST_SHARE * maxDistance;
    return DoubleStream.concat(DoubleStream.of(maxDistance, least), between(answers))
        .filter(candidate -> candidate >= least && candidate <= maxDistance)
        .boxed()
        .min((one, other) -> {
          int better = Double.compare(cost(answers, one), cost(answers, other));
          return better != 0 ? better : Double.compare(other, one);
        })
        .orElse(maxDistance);
  }

  /** Halfway between answers that follow each other. */
  private static DoubleStream between(List<Answer> answers) {
    double[] sorted = answers.stream().mapToDouble(Answer::distance).sorted().distinct().toArray();
    return IntStream.range(1, sorted.length).mapToDouble(i -> (sorted[i - 1] + sorted[i]) / 2);
  }

  private static double cost(List<Answer> answers, double distance) {
    double cost = 0;
    for (Answer answer : answers) {
      boolean kept = answer.distance() <= distance;
      if (answer.useful() && !kept) {
        cost += USEFUL_WEIGHT;
      } else if (!answer.useful() && kept) {
        cost += 1;
      }
    }
    return cost;
  }
}
