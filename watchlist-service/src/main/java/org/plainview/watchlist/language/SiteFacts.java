package org.plainview.watchlist.language;

import org.plainview.contracts.v1.SiteState;
import org.plainview.crowd.indicator.Indicator;
import org.plainview.crowd.level.Level;

/**
 * How a site stands at one moment. While one of its zones is blind, there may be any number of people more than are
 * seen; its level is that of the zones' levels, which do not fall while they are blind.
 *
 * @param highestFloor of its zones: one with fewer people has no number
 */
public record SiteFacts(SiteState site, int highestFloor) implements Facts {

  @Override
  public Range value(Term term) {
    return switch (term) {
      case SITE_PEOPLE -> people();
      case SITE_DENSITY -> density();
      case SITE_LEVEL -> Range.of(site.getLevelValue());
      case SITE_ZONES_BLIND -> Range.of(site.getZonesBlind());
      case ZONE_COUNT, ZONE_DENSITY, ZONE_PEAK_DENSITY, ZONE_SPEED, ZONE_FLOW, ZONE_COUNTER_FLOW, ZONE_OCCUPANCY,
          ZONE_DENSITY_RISE, ZONE_MINUTES_TO_LIMIT, ZONE_PRESSURE, ZONE_COMPRESSION, ZONE_OSCILLATION, ZONE_LEVEL ->
          Range.UNKNOWN;
    };
  }

  @Override
  public Range indicator(Indicator indicator) {
    return Range.UNKNOWN;
  }

  @Override
  public Range independentIndicators(Level level) {
    return Range.UNKNOWN;
  }

  @Override
  public Range zonesAtLeast(Level level) {
    int critical = site.getZonesCritical();
    int act = critical + site.getZonesAct();
    int watch = act + site.getZonesWatch();
    return Range.of(
        switch (level) {
          case NORMAL -> watch + site.getZonesNormal();
          case WATCH -> watch;
          case ACT -> act;
          case CRITICAL -> critical;
        });
  }

  private Range people() {
    boolean isBlind = site.getZonesBlind() > 0;
    if (site.hasPeople()) {
      return isBlind ? new Range(site.getPeople(), Double.POSITIVE_INFINITY) : Range.of(site.getPeople());
    }
    // Without a number every zone is below its floor.
    double zones = zonesAtLeast(Level.NORMAL).low();
    return isBlind || zones == 0 ? Range.UNKNOWN : Range.upTo(zones * (highestFloor - 1));
  }

  /** Of the densest zone; without one, nobody stands dense enough to be measured, unless a zone is blind. */
  private Range density() {
    boolean isBlind = site.getZonesBlind() > 0;
    if (site.hasDensityPerM2()) {
      return isBlind
          ? new Range(site.getDensityPerM2(), Double.POSITIVE_INFINITY)
          : Range.of(site.getDensityPerM2());
    }
    return isBlind || site.hasPeople() || zonesAtLeast(Level.NORMAL).low() == 0 ? Range.UNKNOWN : Range.NONE;
  }
}
