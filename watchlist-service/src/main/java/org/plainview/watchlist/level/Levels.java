package org.plainview.watchlist.level;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.plainview.contracts.v1.CrowdReading;
import org.plainview.contracts.v1.Quality;
import org.plainview.contracts.v1.ZoneLevel;
import org.plainview.contracts.v1.ZoneReading;
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

  private static final Duration SILENT_AFTER = Duration.ofSeconds(2);
  private static final ZoneProfile UNKNOWN_PLACE =
      new ZoneProfile(PlaceType.OPEN, Double.NaN, OptionalInt.empty());

  private final Cameras cameras;
  private final Taken acknowledgements;
  private final LevelStates states;
  private final Consumer<ZoneLevel> publisher;
  private final Consumer<ZoneSituation> minutes;
  private final Map<String, Map<String, Judged>> judged = new HashMap<>();

  /** What is known of a camera; null when nothing is. */
  @FunctionalInterface
  public interface Cameras {

    @Nullable JudgedCamera of(String cameraId);
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

  /**
   * Takes a reading in.
   *
   * @param replayed it was judged before a restart: it fills windows and is not published
   * @return by zone id, for each zone of which the camera says something
   */
  public Map<String, Judgement> observe(CrowdReading reading, Instant at, boolean replayed) {
    JudgedCamera camera = cameras.of(reading.getCameraId());
    if (camera != null && !camera.active()) {
      return Map.of();
    }
    Map<String, Judgement> judgements = new HashMap<>(4);
    if (reading.getQuality() == Quality.QUALITY_OK) {
      for (ZoneReading zone : reading.getZonesList()) {
        Judged one = judged(reading, camera, zone.getZoneId());
        ZoneObservation seen = Observations.of(reading, zone, at);
        judgements.put(zone.getZoneId(), one.observe(seen, zone));
        Optional<ZoneSituation> minute = one.minuteBefore(seen, zone);
        if (!replayed) {
          minute.ifPresent(minutes);
        }
        judgedNow(one, replayed);
      }
    } else if (camera != null) {
      for (String zoneId : camera.zones().keySet()) {
        Judged one = judged(reading, camera, zoneId);
        judgements.put(zoneId, one.observe(Observations.blind(reading, at), null));
        judgedNow(one, replayed);
      }
    }
    return judgements;
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
    Instant oldest = now.minus(SILENT_AFTER);
    for (Iterator<Map.Entry<String, Map<String, Judged>>> all = judged.entrySet().iterator(); all.hasNext(); ) {
      Map.Entry<String, Map<String, Judged>> entry = all.next();
      Map<String, Judged> zones = entry.getValue();
      zones.values().removeIf(one -> one.heardAt().isBefore(oldest) && !isJudged(one.zone));
      for (Judged one : zones.values()) {
        if (one.heardAt().isBefore(oldest)) {
          one.silentUntil(now);
          judgedNow(one, false);
        }
      }
      if (zones.isEmpty()) {
        all.remove();
      }
    }
  }

  private boolean isJudged(JudgedZone zone) {
    JudgedCamera camera = cameras.of(zone.cameraId());
    return camera != null && camera.active() && camera.zones().containsKey(zone.zoneId());
  }

  private Judged judged(CrowdReading reading, @Nullable JudgedCamera camera, String zoneId) {
    ZoneProfile profile = camera == null ? UNKNOWN_PLACE : camera.zones().getOrDefault(zoneId, UNKNOWN_PLACE);
    Map<String, Judged> zones = judged.computeIfAbsent(reading.getCameraId(), _ -> new HashMap<>(4));
    Judged known = zones.get(zoneId);
    if (known == null) {
      JudgedZone zone = new JudgedZone(reading.getCameraId(), zoneId);
      known = new Judged(reading.getSiteId(), zone, profile, states.of(zone));
      zones.put(zoneId, known);
    }
    known.become(profile);
    return known;
  }
}
