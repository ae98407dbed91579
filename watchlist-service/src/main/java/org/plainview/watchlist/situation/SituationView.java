package org.plainview.watchlist.situation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plainview.crowd.level.Level;
import org.plainview.crowd.situation.Feature;
import org.plainview.crowd.situation.Situation;
import org.plainview.platform.security.Caller;

/**
 * A situation in JSON.
 *
 * @param described its features in their units, those that were measured
 * @param source the minute that it was made from, for those who may see that site
 * @param precision absent while nobody has answered a match
 */
record SituationView(
    String id,
    String name,
    String description,
    SituationKind kind,
    List<FeatureValue> described,
    double maxDistance,
    double distance,
    @Nullable Level level,
    List<String> siteIds,
    boolean enabled,
    @Nullable MadeFrom source,
    String createdBy,
    Instant createdAt,
    @Nullable Precision precision) {

  private static final double PLACES = 1e4;

  /** A zone's minute. */
  record MadeFrom(String siteId, String zoneId, Instant minute) {}

  /** One feature in its unit. */
  record FeatureValue(Feature feature, double value, String unit, String meaning) {

    static List<FeatureValue> of(Situation situation) {
      return Feature.ALL.stream()
          .filter(situation::has)
          .map(
              feature ->
                  new FeatureValue(feature, rounded(situation.value(feature)), feature.unit(), feature.meaning()))
          .toList();
    }
  }

  /** Vectors are of float: what comes back has no more than four places that mean anything. */
  static double rounded(double value) {
    return Math.round(value * PLACES) / PLACES;
  }

  static SituationView of(Caller caller, NamedSituation situation, @Nullable Precision precision) {
    NamedSituation.Source source = situation.source();
    boolean isShown = source != null && caller.maySee(source.zone().siteId());
    return new SituationView(
        situation.id(),
        situation.name(),
        situation.description(),
        situation.kind(),
        FeatureValue.of(situation.situation()),
        situation.maxDistance(),
        situation.distance(),
        situation.level(),
        situation.siteIds(),
        situation.enabled(),
        source == null || !isShown
            ? null
            : new MadeFrom(source.zone().siteId(), source.zone().zoneId(), source.minute()),
        situation.createdBy(),
        situation.createdAt(),
        precision);
  }
}
