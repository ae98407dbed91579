package org.plainview.watchlist.level;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plainview.contracts.v1.ZoneLevel;
import org.plainview.contracts.v1.ZoneNumbers;
import org.plainview.contracts.v1.ZoneSituation;
import org.plainview.crowd.indicator.ZoneAssessment;
import org.plainview.crowd.indicator.ZoneJudge;
import org.plainview.crowd.indicator.ZoneObservation;
import org.plainview.crowd.indicator.ZoneProfile;
import org.plainview.crowd.level.FruinScale;
import org.plainview.crowd.level.Level;
import org.plainview.crowd.window.TimeRing;
import org.plainview.crowd.window.Trend;

/** A zone's judge with what belongs to it. For one thread. */
final class Judged {

  private static final long RISE_STEP_MS = 10_000;
  private static final int RISE_STEPS = 12;
  private static final double STEPS_PER_MINUTE = 6;
  private static final double NORMAL_95 = 1.96;

  private static final long HEARTBEAT_SECONDS = 10;

  final String siteId;
  final JudgedZone zone;
  private final MinuteSampler minutes;
  private final TimeRing densities = new TimeRing(RISE_STEP_MS, RISE_STEPS + 1, 1);
  private ZoneProfile profile;
  private ZoneJudge judge;
  // Kept while nothing but the moment changes: of a city's calm zones nothing new is then kept each second.
  private @Nullable ZoneAssessment latest;
  private long latestSecond;
  private int latestNano;
  private final Numbers seen = new Numbers();
  private long heardAtMillis = Long.MIN_VALUE;
  private Level storedLevel = Level.NORMAL;
  private @Nullable Instant storedSince;
  private @Nullable ZoneAssessment said;
  private boolean saidBelowFloor;
  private long saidSecond;

  /** What is said on of a reading; NaN for what it does not say or must not. Written over: much would be made anew. */
  private static final class Numbers {

    private boolean known;
    private int floor;
    private boolean belowFloor;
    private double count = Double.NaN;
    private double countLow;
    private double countHigh;
    private double densityPerM2 = Double.NaN;

    private void become(ZoneNumbers reading) {
      known = true;
      floor = reading.getFloor();
      belowFloor = reading.getBelowFloor();
      count = !belowFloor && reading.hasCount() ? reading.getCount() : Double.NaN;
      countLow = reading.getCountLow();
      countHigh = reading.getCountHigh();
      double density = belowFloor || !reading.hasDensityPerM2() ? Double.NaN : reading.getDensityPerM2();
      densityPerM2 = Double.isFinite(density) ? density : Double.NaN;
    }

    private void forget() {
      known = false;
      belowFloor = false;
      count = Double.NaN;
      densityPerM2 = Double.NaN;
    }
  }

  /**
   * @param last how it stood before a restart; null when nothing is known
   */
  Judged(String siteId, JudgedZone zone, ZoneProfile profile, @Nullable ZoneAssessment last) {
    this.siteId = siteId;
    this.zone = zone;
    this.minutes = new MinuteSampler(zone);
    this.profile = profile;
    this.judge = last == null ? new ZoneJudge(profile) : ZoneJudge.resumed(profile, last);
    if (last != null) {
      stands(last);
      storedLevel = last.level();
      storedSince = last.since();
    }
  }

  /** What is known of the zone has changed: its windows begin anew, its level stands. */
  void become(ZoneProfile newProfile) {
    if (newProfile != profile && !newProfile.equals(profile)) {
      profile = newProfile;
      judge = latest == null ? new ZoneJudge(profile) : ZoneJudge.resumed(profile, latest);
    }
  }

  /**
   * @param reading null when the camera sees nothing
   */
  Judgement observe(ZoneObservation observation, @Nullable ZoneNumbers reading) {
    ZoneAssessment assessment = judge.observe(observation);
    stands(assessment);
    see(reading);
    long at = observation.at().toEpochMilli();
    heardAtMillis = Math.max(heardAtMillis, at);
    densities.put(at, 0, densityPerM2());
    Trend trend = Trend.of(densities, at, 0, RISE_STEPS);
    return new Judgement(
        assessment,
        trend.perStep() * STEPS_PER_MINUTE,
        NORMAL_95 * trend.standardError() * STEPS_PER_MINUTE);
  }

  /**
   * How the minute before looked, once something is observed of the next.
   *
   * @param reading all of the reading from which the observation is
   * @param index of the zone among those in it
   */
  Optional<ZoneSituation> minuteBefore(ZoneObservation observation, byte[] reading, int index) {
    return minutes
        .take(observation, reading, index, known().level())
        .map(event -> event.setSiteId(siteId).setZoneId(zone.zoneId()).setCameraId(zone.cameraId()).build());
  }

  void silentUntil(Instant now) {
    seen.forget();
    stands(judge.silentUntil(now));
  }

  /** When the newest thing that was heard of the zone was observed. */
  long heardAtMillis() {
    return heardAtMillis;
  }

  /** A person has stated at that time that the danger is dealt with. */
  void acknowledged(Instant at) {
    ZoneAssessment known = latest;
    if (known != null && known.awaitsOperator() && !at.isBefore(known.since())) {
      stands(judge.clearCritical(latest().at()));
    }
  }

  boolean awaitsOperator() {
    return latest != null && latest.awaitsOperator();
  }

  /** After something was observed or silent. */
  ZoneAssessment latest() {
    return known().at(Instant.ofEpochSecond(latestSecond, latestNano));
  }

  /** The same, of a moment at which it was as it is. */
  private ZoneAssessment known() {
    return Objects.requireNonNull(latest, "asked before anything was known");
  }

  private void stands(ZoneAssessment assessment) {
    ZoneAssessment before = latest;
    if (before == null || !before.isCalmAs(assessment)) {
      latest = assessment;
    }
    latestSecond = assessment.at().getEpochSecond();
    latestNano = assessment.at().getNano();
  }

  private void see(@Nullable ZoneNumbers reading) {
    if (reading == null) {
      seen.forget();
    } else {
      seen.become(reading);
    }
  }

  /** Whether what a restart must not lose is another than when this was last asked; Normal is what nothing is known of. */
  boolean levelHasChanged() {
    ZoneAssessment now = known();
    boolean changed =
        now.level() != storedLevel || now.level() != Level.NORMAL && !now.since().equals(storedSince);
    storedLevel = now.level();
    storedSince = now.since();
    return changed;
  }

  /** Whether how the zone stands is to be said again: it has changed, is above Normal, or was not said for long. */
  boolean isDue() {
    ZoneAssessment now = known();
    long second = latestSecond;
    ZoneAssessment before = said;
    // Each zone has its second of ten, so that not all of a city speaks at once.
    boolean turn = Math.floorMod(second + zone.hashCode(), HEARTBEAT_SECONDS) == 0 && second > saidSecond;
    if (before != null
        && !turn
        && second - saidSecond < HEARTBEAT_SECONDS
        && now.level() == Level.NORMAL
        && before.level() == Level.NORMAL
        && now.indicators().isEmpty()
        && before.indicators().isEmpty()
        && now.heldBack() == before.heldBack()
        && isBelowFloor() == saidBelowFloor) {
      return false;
    }
    if (said != now) {
      said = now;
    }
    saidSecond = second;
    saidBelowFloor = isBelowFloor();
    return true;
  }

  ZoneLevel event() {
    ZoneLevel.Builder event =
        ZoneLevels.of(zone, siteId, latest(), isBelowFloor())
            .setServiceScale(Double.isNaN(densityPerM2()) ? "" : scale().title())
            .setServiceLevel(service());
    if (seen.known) {
      event.setFloor(seen.floor).setBelowFloor(seen.belowFloor);
    }
    if (!Double.isNaN(seen.count)) {
      event.setCount(seen.count).setCountLow(seen.countLow).setCountHigh(seen.countHigh);
    }
    if (!Double.isNaN(densityPerM2())) {
      event.setDensityPerM2(densityPerM2());
    }
    return event.build();
  }

  private boolean isBelowFloor() {
    return seen.belowFloor;
  }

  private double densityPerM2() {
    return seen.densityPerM2;
  }

  private String service() {
    double density = densityPerM2();
    return Double.isNaN(density) ? "" : scale().of(density).name();
  }

  private FruinScale scale() {
    return switch (profile.place()) {
      case STAIRS -> FruinScale.STAIRS;
      case QUEUE -> FruinScale.QUEUE;
      case OPEN, WALKWAY, SLOPE, DEAD_END -> FruinScale.WALKWAY;
    };
  }
}
