package org.plainview.watchlist.level;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.plainview.contracts.v1.ZoneLevel;
import org.plainview.crowd.indicator.ZoneAssessment;
import org.plainview.crowd.indicator.ZoneJudge;
import org.plainview.crowd.indicator.ZoneObservation;
import org.plainview.crowd.indicator.ZoneProfile;
import org.plainview.crowd.level.FruinScale;
import org.plainview.crowd.window.TimeRing;
import org.plainview.crowd.window.Trend;

/** A zone's judge with what belongs to it. For one thread at a time. */
final class Judged {

  private static final long RISE_STEP_MS = 10_000;
  private static final int RISE_STEPS = 12;
  private static final double STEPS_PER_MINUTE = 6;
  private static final double NORMAL_95 = 1.96;

  final String siteId;
  private final TimeRing densities = new TimeRing(RISE_STEP_MS, RISE_STEPS + 1, 1);
  private ZoneProfile profile;
  private ZoneJudge judge;
  private @Nullable ZoneAssessment latest;
  private boolean belowFloor;
  private double densityPerM2 = Double.NaN;

  /**
   * @param last how it stood before a restart; null when nothing is known
   */
  Judged(String siteId, ZoneProfile profile, @Nullable ZoneAssessment last) {
    this.siteId = siteId;
    this.profile = profile;
    this.judge = last == null ? new ZoneJudge(profile) : ZoneJudge.resumed(profile, last);
    this.latest = last;
  }

  /** What is known of the zone has changed: its windows begin anew, its level stands. */
  void become(ZoneProfile newProfile) {
    if (!newProfile.equals(profile)) {
      profile = newProfile;
      judge = latest == null ? new ZoneJudge(profile) : ZoneJudge.resumed(profile, latest);
    }
  }

  Judgement observe(ZoneObservation seen) {
    ZoneAssessment assessment = judge.observe(seen);
    latest = assessment;
    belowFloor = seen.belowFloor();
    densityPerM2 = seen.densityPerM2() == null || belowFloor ? Double.NaN : seen.densityPerM2().value();
    long at = seen.at().toEpochMilli();
    densities.put(at, 0, densityPerM2);
    Trend trend = Trend.of(densities, at, 0, RISE_STEPS);
    return new Judgement(
        assessment,
        trend.perStep() * STEPS_PER_MINUTE,
        NORMAL_95 * trend.standardError() * STEPS_PER_MINUTE);
  }

  void silentUntil(Instant now) {
    densityPerM2 = Double.NaN;
    latest = judge.silentUntil(now);
  }

  /** A person has stated at that time that the danger is dealt with. */
  void acknowledged(Instant at) {
    ZoneAssessment known = latest;
    if (known != null && known.awaitsOperator() && !at.isBefore(known.since())) {
      latest = judge.clearCritical(known.at());
    }
  }

  boolean awaitsOperator() {
    return latest != null && latest.awaitsOperator();
  }

  @Nullable ZoneAssessment latest() {
    return latest;
  }

  /** As an event; null while nothing is known. */
  @Nullable ZoneLevel event(JudgedZone zone) {
    return latest == null
        ? null
        : ZoneLevels.of(zone, siteId, latest, belowFloor)
            .setServiceScale(Double.isNaN(densityPerM2) ? "" : scale().title())
            .setServiceLevel(Double.isNaN(densityPerM2) ? "" : scale().of(densityPerM2).name())
            .build();
  }

  private FruinScale scale() {
    return switch (profile.place()) {
      case STAIRS -> FruinScale.STAIRS;
      case QUEUE -> FruinScale.QUEUE;
      case OPEN, WALKWAY, SLOPE, DEAD_END -> FruinScale.WALKWAY;
    };
  }
}
