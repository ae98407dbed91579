package org.plainview.watchlist.dryrun;

import java.time.Instant;
import java.util.List;
import org.plainview.watchlist.evaluation.Rehearsal;

/**
 * When a watch would have stood.
 *
 * @param step of the history that it was shown: {@code 10s} or {@code 1m}
 * @param evaluated how many steps told whether the condition held
 * @param unknown how many did not, those of which nothing is stored included
 * @param notes what this cannot tell, for people
 */
record DryRun(
    Instant from,
    Instant to,
    String step,
    List<Rehearsal.Firing> firings,
    long evaluated,
    long unknown,
    List<String> notes) {

  DryRun {
    firings = List.copyOf(firings);
    notes = List.copyOf(notes);
  }
}
