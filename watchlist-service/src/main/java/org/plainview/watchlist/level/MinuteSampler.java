package org.plainview.watchlist.level;

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
 * Describes each minute of a zone by one reading of every five seconds, when a later minute begins. A minute of which
 * more than half of these were below the floor is not described. For one thread.
 */
final class MinuteSampler {

  private static final long MINUTE_SECONDS = 60;
  private static final long SAMPLE_SECONDS = 5;

  private final List<Sample> samples = new ArrayList<>(2);
  private long minute = Long.MIN_VALUE;
  private long sampled = Long.MIN_VALUE;
  private Level worst = Level.NORMAL;

  private record Sample(ZoneObservation observation, @Nullable GroundGrid grid) {

    ZoneMoment moment() {
      return new ZoneMoment(observation, grid == null ? null : coarse(grid));
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

  /** Takes an observation in; says how the minute before looked, where this one begins a new one. */
  Optional<ZoneSituation.Builder> take(ZoneObservation observation, ZoneReading reading, Level level) {
    long second = observation.at().getEpochSecond();
    long now = Math.floorDiv(second, MINUTE_SECONDS);
    Optional<ZoneSituation.Builder> over = Optional.empty();
    if (now > minute) {
      over = describe();
      samples.clear();
      minute = now;
      worst = Level.NORMAL;
    }
    long sample = Math.floorDiv(second, SAMPLE_SECONDS);
    if (now == minute && sample > sampled) {
      sampled = sample;
      samples.add(sample(observation, reading));
    }
    worst = level.isAtLeast(worst) ? level : worst;
    return over;
  }

  /** All that are below the floor are one, for most zones are most of the time. */
  private Sample sample(ZoneObservation observation, ZoneReading reading) {
    if (observation.belowFloor() && !samples.isEmpty() && samples.getLast().observation().belowFloor()) {
      return samples.getLast();
    }
    return new Sample(observation, reading.hasGrid() ? reading.getGrid() : null);
  }

  private Optional<ZoneSituation.Builder> describe() {
    long few = samples.stream().filter(sample -> sample.observation().belowFloor()).count();
    if (2 * few > samples.size()) {
      return Optional.empty();
    }
    return MinuteDescription.of(samples.stream().map(Sample::moment).toList()).map(this::event);
  }

  private ZoneSituation.Builder event(Situation situation) {
    ZoneSituation.Builder event =
        ZoneSituation.newBuilder()
            .setMinute(Times.timestamp(Instant.ofEpochSecond(minute * MINUTE_SECONDS)))
            .setLevel(AlertLevel.forNumber(worst.ordinal()));
    for (float feature : situation.vector()) {
      event.addFeatures(feature);
    }
    return event;
  }
}
