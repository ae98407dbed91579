package org.plainview.gateway.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.plainview.contracts.v1.SiteState;
import org.plainview.platform.kafka.Times;
import org.plainview.platform.live.LiveLevel;

/**
 * A site's line in the overview of a city. Short, because thousands are sent at once, and rounded to what is shown,
 * because every difference is sent again. What does not apply, and a number of zones that is none, is absent.
 *
 * @param level NORMAL, WATCH, ACT or CRITICAL: of its worst zone
 * @param since since when; absent while the level is NORMAL, as is the worst zone
 * @param normal zones by level; those that nothing is known of are blind
 * @param people in all of its zones, with a 95 % interval
 * @param densityPerM2 of the densest zone
 * @param silentSince the instant of its last state; present where it should have said something since
 */
record SiteRow(
    String siteId,
    String level,
    @Nullable Instant since,
    @Nullable String worstZoneId,
    @Nullable Integer normal,
    @Nullable Integer watch,
    @Nullable Integer act,
    @Nullable Integer critical,
    @Nullable Integer blind,
    @Nullable Long people,
    @Nullable Long peopleLow,
    @Nullable Long peopleHigh,
    @Nullable Double densityPerM2,
    @Nullable Instant silentSince) {

  /**
   * The row of a site that speaks.
   *
   * @throws java.time.DateTimeException when it tells of an instant that is none
   */
  static SiteRow of(SiteState state) {
    String level = LiveLevel.nameOf(state.getLevel());
    boolean normal = level.equals("NORMAL");
    return new SiteRow(
        state.getSiteId(),
        level,
        normal || !state.hasSince() ? null : Times.instant(state.getSince()),
        normal || state.getWorstZoneId().isEmpty() ? null : state.getWorstZoneId(),
        some(state.getZonesNormal()),
        some(state.getZonesWatch()),
        some(state.getZonesAct()),
        some(state.getZonesCritical()),
        some(state.getZonesBlind()),
        state.hasPeople() ? Math.round(state.getPeople()) : null,
        state.hasPeopleLow() ? Math.round(state.getPeopleLow()) : null,
        state.hasPeopleHigh() ? Math.round(state.getPeopleHigh()) : null,
        state.hasDensityPerM2() ? Math.round(state.getDensityPerM2() * 100) / 100.0 : null,
        null);
  }

  /** The row of the same site when nothing has come of it since. */
  SiteRow silentSince(Instant last) {
    return new SiteRow(
        siteId, level, since, worstZoneId, normal, watch, act, critical, blind, people, peopleLow, peopleHigh,
        densityPerM2, last);
  }

  private static @Nullable Integer some(int zones) {
    return zones == 0 ? null : zones;
  }
}
