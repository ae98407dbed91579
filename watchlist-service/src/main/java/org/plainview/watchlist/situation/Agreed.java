package org.plainview.watchlist.situation;

import java.util.Comparator;
import java.util.List;
import org.plainview.crowd.situation.Agreement;
import org.plainview.crowd.situation.Feature;
import org.plainview.crowd.situation.Situation;

/**
 * A feature in which two minutes agree, in JSON.
 *
 * @param here in the minute asked about
 * @param there in the other
 */
record Agreed(Feature feature, double here, double there, String unit, String meaning) {

  private static final int MOST = 8;

  /** The most telling first: those away from the ends of their range, where most minutes are alike, and the most alike. */
  static List<Agreed> of(Situation here, Situation there) {
    return here.compare(there).stream()
        .filter(Agreement::agrees)
        .sorted(Comparator.comparing(agreement -> isAtAnEnd(agreement.feature(), here, there)))
        .limit(MOST)
        .map(
            agreement ->
                new Agreed(
                    agreement.feature(),
                    SituationView.rounded(agreement.here()),
                    SituationView.rounded(agreement.there()),
                    agreement.feature().unit(),
                    agreement.feature().meaning()))
        .toList();
  }

  private static boolean isAtAnEnd(Feature feature, Situation here, Situation there) {
    double one = here.scaled(feature);
    return one == there.scaled(feature) && (one == 0 || one == 1);
  }
}
