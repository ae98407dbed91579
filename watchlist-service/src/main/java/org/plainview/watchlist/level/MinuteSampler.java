package org.plainview.watchlist.level;

import com.google.protobuf.InvalidProtocolBufferException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plainview.contracts.v1.AlertLevel;
import org.plainview.contracts.v1.GroundGrid;
import org.plainview.contracts.v1.ZoneReading;
import org.plainview.contracts.v1.ZoneSituation;
import org.plainview.crowd.indicator.ZoneObservation;
import org.plainview.crowd.level.Level;
import org.plainview.crowd.situation.CoarseGrid;
import org.plainview.crowd.situation.MinuteDescription;
import org.plainview.crowd.situation.Situation;
import org.plainview.crowd.situation.ZoneMoment;
import org.plainview.platform.kafka.Times;

/**
 * Describes each minute of a zone by one reading of every five seconds, within 20 s after it. A minute of which
 * more than half of these were below the floor is not described. For one thread.
 */
final class MinuteSampler {

  private static final long MINUTE_SECONDS = 60;
  private static final long SAMPLE_SECONDS = 5;
  private static final int LATEST_S = 20;

  /** Into the next minute, so that a city's zones are not all described in its first second. */
  private final int describedAfterS;

  private Minute minute = new Minute(Long.MIN_VALUE);
  private @Nullable Minute over;
  private long sampled = Long.MIN_VALUE;

  /**
   * @param zone its hash says when in the next minute a minute is described
   */
  MinuteSampler(JudgedZone zone) {
    describedAfterS = Math.floorMod(zone.hashCode(), LATEST_S);
  }

  private static final class Minute {

    private final long number;
    private final List<Sample> samples = new ArrayList<>(2);
    private Level worst = Level.NORMAL;

    private Minute(long number) {
      this.number = number;
    }
  }

  /**
   * @param reading as bytes, which take a fraction of the room: a city's crowds are kept for a minute
   */
  private record Sample(Instant at, boolean belowFloor, byte[] reading) {

    ZoneMoment moment() {
      try {
        ZoneReading zone = ZoneReading.parseFrom(reading);
        return new ZoneMoment(Observations.of(zone, at), zone.hasGrid() ? coarse(zone.getGrid()) : null);
      } catch (InvalidProtocolBufferException e) {
        throw new IllegalStateException("A reading that was written here is none", e);
      }
    }

    private static @Nullable CoarseGrid coarse(GroundGrid grid) {
      try {
        return new CoarseGrid(
            grid.getCellM(),
            grid.getColumns(),
            grid.getDensityStepsList(),
            grid.getVelocityXStepsList(),
            grid.getVelocityYStepsList());
      } catch (IllegalArgumentException e) {
        // A grid that cannot be is none; the numbers of its reading stand.
        return null;
      }
    }
  }

  /** Takes an observation in; says how the minute before looked, some seconds into this one. */
  Optional<ZoneSituation.Builder> take(ZoneObservation observation, ZoneReading reading, Level level) {
    long second = observation.at().getEpochSecond();
    long now = Math.floorDiv(second, MINUTE_SECONDS);
    if (now > minute.number) {
      over = minute;
      minute = new Minute(now);
    }
    long sample = Math.floorDiv(second, SAMPLE_SECONDS);
    if (now == minute.number && sample > sampled) {
      sampled = sample;
      minute.samples.add(sample(observation, reading));
    }
    minute.worst = level.isAtLeast(minute.worst) ? level : minute.worst;
    Minute due = over;
    if (due == null || second - minute.number * MINUTE_SECONDS < describedAfterS) {
      return Optional.empty();
    }
    over = null;
    return describe(due);
  }

  /** All that are below the floor are one, for most zones are most of the time. */
  private Sample sample(ZoneObservation observation, ZoneReading reading) {
    List<Sample> samples = minute.samples;
    if (observation.belowFloor() && !samples.isEmpty() && samples.getLast().belowFloor()) {
      return samples.getLast();
    }
    return new Sample(observation.at(), observation.belowFloor(), reading.toByteArray());
  }

  private static Optional<ZoneSituation.Builder> describe(Minute over) {
    long few = over.samples.stream().filter(Sample::belowFloor).count();
    if (2 * few > over.samples.size()) {
      return Optional.empty();
    }
    return MinuteDescription.of(over.samples.stream().map(Sample::moment).toList())
        .map(situation -> event(over, situation));
  }

  private static ZoneSituation.Builder event(Minute over, Situation situation) {
    ZoneSituation.Builder event =
        ZoneSituation.newBuilder()
            .setMinute(Times.timestamp(Instant.ofEpochSecond(over.number * MINUTE_SECONDS)))
            .setLevel(AlertLevel.forNumber(over.worst.ordinal()));
    for (float feature : situation.vector()) {
      event.addFeatures(feature);
    }
    return event;
  }
}
