package org.plainview.watchlist.level;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.plainview.contracts.v1.Quality;
import org.plainview.contracts.v1.ReadingNumbers;
import org.plainview.contracts.v1.ZoneLevel;
import org.plainview.contracts.v1.ZoneNumbers;
import org.plainview.contracts.v1.ZoneSituation;
import org.plainview.crowd.indicator.PlaceType;
import org.plainview.crowd.indicator.ZoneObservation;
import org.plainview.crowd.indicator.ZoneProfile;
import org.plainview.watchlist.zone.JudgedCamera;

/**
 * The judges of the zones of one task. For one thread.
 *
 * <p>A camera's judges are made when it is first heard, from the level stored last; the readings of the last
 * minutes, read again as replays, bring their windows back. A Critical ends only when its indicators have fallen and
 * a person has acknowledged it since it began.
 */
public final class Levels {

  /** No sooner than it means anything: whoever lags a little must not take each zone for silent in between. */
  private static final Duration SILENT_AFTER = Duration.ofSeconds(10);
  private static final ZoneProfile UNKNOWN_PLACE =
      new ZoneProfile(PlaceType.OPEN, Double.NaN, OptionalInt.empty());

  private final Cameras cameras;
  private final Taken acknowledgements;
  private final LevelStates states;
  private final Consumer<ZoneLevel> publisher;
  private final Consumer<ZoneSituation> minutes;
  private final Map<String, OfCamera> judged = new HashMap<>();

  /**
   * What is known of the cameras.
   *
   * @param byId null for one of which nothing is known
   * @param version another as soon as anything else is known of any of them
   */
  public record Cameras(Function<String, @Nullable JudgedCamera> byId, LongSupplier version) {

    @Nullable JudgedCamera of(String cameraId) {
      return byId.apply(cameraId);
    }
  }

  /** When a person last took note of a zone's level; null when nobody has. */
  @FunctionalInterface
  public interface Taken {

    @Nullable Instant of(String siteId, String zoneId);
  }

  /**
   * @param store of this task; holds what a task before it stored
   * @param publisher gets a zone's level when it has changed, and every ten seconds
   * @param minutes gets what each minute of a zone looked like, when it is over
   */
  public Levels(
      Cameras cameras,
      Taken acknowledgements,
      KeyValueStore<String, byte[]> store,
      Consumer<ZoneLevel> publisher,
      Consumer<ZoneSituation> minutes) {
    this.cameras = cameras;
    this.acknowledgements = acknowledgements;
    this.states = new LevelStates(store);
    this.publisher = publisher;
    this.minutes = minutes;
  }

  /** The judges of a camera's zones, the same each time. */
  public OfCamera of(String cameraId) {
    return judged.computeIfAbsent(cameraId, OfCamera::new);
  }

  /** The judges of one camera's zones; most have one, which is found faster than by a map. For one thread. */
  public final class OfCamera {

    private final String cameraId;
    private final List<Judged> zones = new ArrayList<>(1);
    private @Nullable JudgedCamera known;
    private long version = Long.MIN_VALUE;

    private OfCamera(String cameraId) {
      this.cameraId = cameraId;
    }

    /**
     * Takes a reading of the camera in.
     *
     * @param whole its bytes, with what its numbers leave out
     * @param replayed it was judged before a restart: it fills windows and is not published
     * @return by zone id, for each zone of which the camera says something
     */
    public Map<String, Judgement> observe(ReadingNumbers reading, byte[] whole, Instant at, boolean replayed) {
      JudgedCamera camera = known();
      if (camera != null && !camera.active()) {
        return Map.of();
      }
      if (reading.getQuality() != Quality.QUALITY_OK) {
        return camera == null ? Map.of() : blind(camera, reading, at, replayed);
      }
      if (reading.getZonesCount() == 1) {
        return Map.of(reading.getZones(0).getZoneId(), observe(reading, whole, 0, at, replayed));
      }
      Map<String, Judgement> judgements = new HashMap<>();
      for (int i = 0; i < reading.getZonesCount(); i++) {
        judgements.put(reading.getZones(i).getZoneId(), observe(reading, whole, i, at, replayed));
      }
      return judgements;
    }

    private Judgement observe(ReadingNumbers reading, byte[] whole, int index, Instant at, boolean replayed) {
      ZoneNumbers zone = reading.getZones(index);
      Judged one = judged(reading, zone.getZoneId());
      ZoneObservation seen = Observations.of(reading, zone, at);
      Judgement judgement = one.observe(seen, zone);
      Optional<ZoneSituation> minute = one.minuteBefore(seen, whole, index);
      if (!replayed) {
        minute.ifPresent(minutes);
      }
      judgedNow(one, replayed);
      return judgement;
    }

    private Map<String, Judgement> blind(JudgedCamera camera, ReadingNumbers reading, Instant at, boolean replayed) {
      Map<String, Judgement> judgements = new HashMap<>();
      for (String zoneId : camera.zones().keySet()) {
        Judged one = judged(reading, zoneId);
        judgements.put(zoneId, one.observe(Observations.blind(reading, at), null));
        judgedNow(one, replayed);
      }
      return judgements;
    }

    private @Nullable JudgedCamera known() {
      long now = cameras.version().getAsLong();
      if (version != now) {
        known = cameras.of(cameraId);
        version = now;
        zones.forEach(one -> one.become(profile(one.zone.zoneId())));
      }
      return known;
    }

    private ZoneProfile profile(String zoneId) {
      return known == null ? UNKNOWN_PLACE : known.zones().getOrDefault(zoneId, UNKNOWN_PLACE);
    }

    private Judged judged(ReadingNumbers reading, String zoneId) {
      Judged one = zone(zoneId);
      if (one == null) {
        JudgedZone zone = new JudgedZone(cameraId, zoneId);
        one = new Judged(reading.getSiteId(), zone, profile(zoneId), states.of(zone));
        zones.add(one);
      }
      return one;
    }

    private @Nullable Judged zone(String zoneId) {
      for (int i = 0; i < zones.size(); i++) {
        if (zones.get(i).zone.zoneId().equals(zoneId)) {
          return zones.get(i);
        }
      }
      return null;
    }
  }

  /** What a replay says was said then, and an acknowledgement would meet windows that are not full yet. */
  private void judgedNow(Judged one, boolean replayed) {
    if (!replayed) {
      Instant acknowledged = one.awaitsOperator() ? acknowledgements.of(one.siteId, one.zone.zoneId()) : null;
      if (acknowledged != null) {
        one.acknowledged(acknowledged);
      }
      if (one.levelHasChanged()) {
        states.put(one.zone, one.latest());
      }
      if (one.isDue()) {
        publisher.accept(one.event());
      }
    }
  }

  /** Judges the zones of which nothing has come for a while; those that are no camera's any more are forgotten then. */
  public void silentUntil(Instant now) {
    long oldest = now.minus(SILENT_AFTER).toEpochMilli();
    for (OfCamera camera : judged.values()) {
      camera.zones.removeIf(one -> one.heardAtMillis() < oldest && !isJudged(one.zone));
      for (Judged one : camera.zones) {
        if (one.heardAtMillis() < oldest) {
          one.silentUntil(now);
          judgedNow(one, false);
        }
      }
    }
  }

  private boolean isJudged(JudgedZone zone) {
    JudgedCamera camera = cameras.of(zone.cameraId());
    return camera != null && camera.active() && camera.zones().containsKey(zone.zoneId());
  }
}
