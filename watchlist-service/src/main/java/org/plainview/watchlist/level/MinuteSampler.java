package org.plainview.watchlist.level;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plainview.contracts.v1.AlertLevel;
import org.plainview.contracts.v1.ZoneSituation;
import org.plainview.crowd.indicator.ZoneObservation;
import org.plainview.crowd.level.Level;
import org.plainview.crowd.situation.MinuteDescription;
import org.plainview.crowd.situation.Situation;
import org.plainview.platform.kafka.Times;

/**
 * Describes each minute of a zone by one reading of every five seconds, within 20 s after it. A minute of which
 * more than half of these were below the floor is not described. For one thread.
 */
final class MinuteSampler {

  private static final long MINUTE_SECONDS = 60;
  private static final long SAMPLE_SECONDS = 5;
  private static final int LATEST_S = 20;

  /** Of a minute, and of the next one while the first is not yet described. */
  static final int MOST_SAMPLES = (int) ((MINUTE_SECONDS + LATEST_S) / SAMPLE_SECONDS);

  /** Into the next minute, so that a city's zones are not all described in its first second. */
  private final int describedAfterS;

  private final MinuteSamples samples = new MinuteSamples();
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
    private int count;
    private int few;
    private Level worst = Level.NORMAL;

    private Minute(long number) {
      this.number = number;
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
      samples.beginMinute();
    }
    long sample = Math.floorDiv(second, SAMPLE_SECONDS);
    if (now == minute.number && sample > sampled) {
      sampled = sample;
      minute.count++;
      minute.few += observation.belowFloor() ? 1 : 0;
      samples.add(observation, reading, index);
    }
    if (level != minute.worst && level.isAtLeast(minute.worst)) {
      minute.worst = level;
    }
    Minute due = over;
    if (due == null || second - minute.number * MINUTE_SECONDS < describedAfterS) {
      return Optional.empty();
    }
    over = null;
    if (2 * due.few > due.count) {
      samples.forgetMinuteBefore();
      return Optional.empty();
    }
    return MinuteDescription.of(samples.takeMinuteBefore()).map(situation -> event(due, situation));
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
