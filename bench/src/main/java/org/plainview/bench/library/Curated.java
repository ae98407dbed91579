package org.plainview.bench.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plainview.bench.scenarios.DescribedMinute;
import org.plainview.bench.scenarios.Incident;
import org.plainview.crowd.situation.Situation;

/** A library as a supervisor would curate it: minutes of a few examples, each with a distance that ordinary days keep. */
final class Curated {

  private static final int EXAMPLES = 4;
  private static final double GREATEST = 0.15;
  private static final double OF_THE_NEAREST = 0.9;
  private static final long OWN_SEEDS = 500_000;

  private final List<Entry> entries = new ArrayList<>();

  /** A named situation. */
  private record Entry(Incident kind, Situation situation, double within) {}

  /**
   * How far a minute is from the entry that it matches, as a share of the entry's distance.
   */
  record Match(Incident kind, double share) {}

  /**
   * Of each example all minutes in which it went on, each within 0.9 of the way to the most alike minute of the ordinary
   * ones that the supervisor looks at, at most 0.15.
   */
  Curated(List<Situation> ordinary) {
    for (Incident kind : Incident.values()) {
      for (int example = 0; example < EXAMPLES; example++) {
        for (DescribedMinute minute : kind.run(OWN_SEEDS + example)) {
          if (minute.isOn()) {
            double nearest =
                ordinary.stream().mapToDouble(minute.situation()::distanceTo).min().orElse(Double.POSITIVE_INFINITY);
            entries.add(new Entry(kind, minute.situation(), Math.min(GREATEST, OF_THE_NEAREST * nearest)));
          }
        }
      }
    }
  }

  int size() {
    return entries.size();
  }

  int examples() {
    return EXAMPLES;
  }

  /** As supervisors write situations: named, without a level, at every site. */
  List<Body> bodies() {
    return entries.stream()
        .map(
            entry ->
                new Body(
                    entry.kind().title(),
                    "From a simulated crowd",
                    entry.kind(),
                    entry.within(),
                    entry.situation().vector()))
        .toList();
  }

  /** A body of {@code POST /api/situations}. */
  record Body(String name, String description, Incident kind, double maxDistance, float[] features) {}

  /** Of the entries within their distance the one that is nearest by it. */
  Optional<Match> match(Situation situation) {
    Match best = null;
    for (Entry entry : entries) {
      double share = situation.distanceTo(entry.situation()) / entry.within();
      if (share <= 1 && (best == null || share < best.share())) {
        best = new Match(entry.kind(), share);
      }
    }
    return Optional.ofNullable(best);
  }
}
