package org.plainview.recognition.pixels;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Keeps the surest of boxes that show the same person. */
final class Suppression {

  private Suppression() {}

  /**
   * @param mostOverlap intersection over union from which two boxes are one person
   * @param mostInside share of the smaller box from which it is a part of the other; above 1 for never
   */
  static List<Detection> apply(List<Detection> candidates, double mostOverlap, double mostInside) {
    List<Detection> kept = new ArrayList<>();
    candidates.stream()
        .sorted(Comparator.comparingDouble(Detection::score).reversed())
        .filter(
            candidate ->
                kept.stream().noneMatch(better -> same(better, candidate, mostOverlap, mostInside)))
        .forEach(kept::add);
    return kept;
  }

  private static boolean same(Detection a, Detection b, double mostOverlap, double mostInside) {
    double shared = a.intersection(b);
    return shared > mostOverlap * (a.area() + b.area() - shared)
        || shared > mostInside * Math.min(a.area(), b.area());
  }
}
