package org.plainview.watchlist.situation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plainview.crowd.level.Level;
import org.plainview.watchlist.situation.SituationView.FeatureValue;

/**
 * A zone's minute beside others, in JSON; in each list the nearest first.
 *
 * @param own of the zone's own past, at least an hour before
 * @param library named situations that apply there
 * @param elsewhere of other zones' past that the caller may see; absent unless asked for
 */
record SimilarView(
    String siteId,
    String zoneId,
    Instant minute,
    Level level,
    List<FeatureValue> features,
    List<Moment> own,
    List<Named> library,
    @Nullable List<Moment> elsewhere) {

  /** A moment that looked like it. */
  record Moment(
      String siteId,
      String zoneId,
      Instant minute,
      double distance,
      List<Agreed> agreed,
      @Nullable Followed followed) {}

  /**
   * A named situation.
   *
   * @param within so near it matches
   * @param minute that it was made from, for those who may see that site
   * @param followed of its matches in the past that the caller may see, together
   */
  record Named(
      String situationId,
      String name,
      SituationKind kind,
      double within,
      boolean matches,
      @Nullable Instant minute,
      double distance,
      List<Agreed> agreed,
      @Nullable Followed followed) {}
}
