package org.plainview.watchlist.dryrun;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.plainview.watchlist.language.CompiledExpression;
import org.plainview.watchlist.watch.ArmedWatch;
import org.plainview.watchlist.watch.Condition;
import org.plainview.watchlist.watch.Quantity;

/** What the history of a zone cannot tell of a watch. */
final class DryRunNotes {

  private static final Set<Quantity> NOT_STORED =
      Set.of(Quantity.LEVEL, Quantity.DENSITY_RISE, Quantity.MINUTES_TO_LIMIT);
  private static final Set<String> NAMES_NOT_STORED =
      Set.of(
          "zone.level",
          "zone.densityRisePerM2Min",
          "zone.minutesToLimit",
          "zone.indicator()",
          "zone.independentIndicators()");

  private DryRunNotes() {}

  static List<String> of(ArmedWatch armed, HistoryStep step, boolean nothingStored) {
    List<String> notes = new ArrayList<>();
    if (nothingStored) {
      notes.add("Nothing is stored of this zone in that time.");
    }
    Condition condition = armed.watch().condition();
    CompiledExpression expression = armed.expression();
    if (expression != null) {
      expression.names().stream()
          .filter(NAMES_NOT_STORED::contains)
          .forEach(name -> notes.add("History does not keep " + name + ": here it is unknown throughout."));
    } else if (NOT_STORED.contains(condition.quantity())) {
      notes.add("History does not keep " + condition.quantity() + ": here it is unknown throughout.");
    }
    notes.add(
        "Counts, densities and speeds are means over %s, everything else the most in it; a peak shorter than that may "
                .formatted(step.label())
            + "not show, and beginnings and ends are as exact as that.");
    if (condition.holdFor().compareTo(step.length()) < 0) {
      notes.add(
          "The watch waits %d s, less than a step of %s: it may have stood later, or not at all."
              .formatted(condition.holdFor().toSeconds(), step.label()));
    }
    notes.add("Where several cameras see the zone, they are taken together.");
    return notes;
  }
}
