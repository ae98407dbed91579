package org.plainview.watchlist.level;

import com.google.protobuf.DiscardUnknownFieldsParser;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Parser;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plainview.contracts.v1.AlertLevel;
import org.plainview.contracts.v1.CrowdReading;
import org.plainview.contracts.v1.GroundGrid;
import org.plainview.contracts.v1.ZoneNumbers;
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

  private static final Parser<ZoneNumbers> NUMBERS = DiscardUnknownFieldsParser.wrap(ZoneNumbers.parser());
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
    private final List<Sample> samples = new ArrayList<>(1);
    private int count;
    private int few;
    private Level worst = Level.NORMAL;

    private Minute(long number) {
      this.number = number;
    }

    /** All that are below the floor one after the other are one sample, for most zones are most of the time. */
    private void add(ZoneObservation observation, byte[] reading, int index) {
      count++;
      few += observation.belowFloor() ? 1 : 0;
      if (observation.belowFloor() && !samples.isEmpty() && samples.getLast().belowFloor) {
        samples.getLast().times++;
      } else {
        samples.add(new Sample(observation, zone(reading, index)));
      }
    }

    private static byte[] zone(byte[] reading, int index) {
      return Objects.requireNonNull(
          WireFields.message(reading, CrowdReading.ZONES_FIELD_NUMBER, index), "the zone was read from there");
    }

    private List<ZoneMoment> moments() {
      return samples.stream().flatMap(sample -> Collections.nCopies(sample.times, sample.moment()).stream()).toList();
    }
  }

  /** A reading as bytes, which take a fraction of the room: a city's crowds are kept for a minute. */
  private static final class Sample {

    private final Instant at;
    private final boolean belowFloor;
    private final byte[] zone;
    private int times = 1;

    private Sample(ZoneObservation observation, byte[] zone) {
      this.at = observation.at();
      this.belowFloor = observation.belowFloor();
      this.zone = zone;
    }

    ZoneMoment moment() {
      try {
        return new ZoneMoment(Observations.of(NUMBERS.parseFrom(zone), at), grid(zone));
      } catch (InvalidProtocolBufferException e) {
        throw new IllegalStateException("What was read once is no reading any more", e);
      }
    }

    private static @Nullable CoarseGrid grid(byte[] zone) {
      byte[] grid = WireFields.message(zone, ZoneReading.GRID_FIELD_NUMBER, 0);
      try {
        return grid == null ? null : coarse(GroundGrid.parseFrom(grid));
      } catch (InvalidProtocolBufferException | IllegalArgumentException e) {
        // A grid that cannot be is none; the numbers of its reading stand.
        return null;
      }
    }

    private static CoarseGrid coarse(GroundGrid grid) {
      return new CoarseGrid(
          grid.getCellM(),
          grid.getColumns(),
          grid.getDensityStepsList(),
          grid.getVelocityXStepsList(),
          grid.getVelocityYStepsList());
    }
  }

  /**
   * Takes an observation in; says how the minute before looked, some seconds into this one.
   *
   * @param reading all of the reading from which it is
   * @param index of the zone among those in it
   */
  Optional<ZoneSituation.Builder> take(ZoneObservation observation, byte[] reading, int index, Level level) {
    long second = observation.at().getEpochSecond();
    long now = Math.floorDiv(second, MINUTE_SECONDS);
    if (now > minute.number) {
      over = minute;
      minute = new Minute(now);
    }
    long sample = Math.floorDiv(second, SAMPLE_SECONDS);
    if (now == minute.number && sample > sampled) {
      sampled = sample;
      minute.add(observation, reading, index);
    }
    if (level != minute.worst && level.isAtLeast(minute.worst)) {
      minute.worst = level;
    }
    Minute due = over;
    if (due == null || second - minute.number * MINUTE_SECONDS < describedAfterS) {
      return Optional.empty();
    }
    over = null;
    return describe(due);
  }

  private static Optional<ZoneSituation.Builder> describe(Minute over) {
    if (2 * over.few > over.count) {
      return Optional.empty();
    }
    return MinuteDescription.of(over.moments()).map(situation -> event(over, situation));
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
