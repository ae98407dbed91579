package org.plainview.watchlist.level;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.plainview.contracts.v1.CrowdReading;
import org.plainview.contracts.v1.Quality;
import org.plainview.contracts.v1.ZoneLevel;
import org.plainview.contracts.v1.ZoneReading;
import org.plainview.crowd.indicator.PlaceType;
import org.plainview.crowd.indicator.ZoneAssessment;
import org.plainview.crowd.indicator.ZoneProfile;
import org.plainview.crowd.level.Level;
import org.plainview.watchlist.zone.JudgedCamera;
import org.plainview.watchlist.zone.JudgedCameras;
import org.springframework.stereotype.Component;

/**
 * The judges of the zones whose readings this instance hears. Safe for use by any thread.
 *
 * <p>A camera's judges are made when it is first heard, from the level stored last; the readings of the last
 * minutes, read again as replays, bring their windows back. A Critical ends only when its indicators have fallen and
 * a person has acknowledged it since it began.
 */
@Component
public class Levels {

  private static final Duration SILENT_AFTER = Duration.ofSeconds(2);
  private static final ZoneProfile UNKNOWN_PLACE =
      new ZoneProfile(PlaceType.OPEN, Double.NaN, OptionalInt.empty());

  private final JudgedCameras cameras;
  private final Acknowledgements acknowledgements;
  private final LevelStore store;
  private final LevelPublisher publisher;
  private final Map<String, Map<String, Judged>> judged = new HashMap<>();
  private final Map<JudgedZone, Stored> stored = new HashMap<>();
  private final Map<JudgedZone, Judged> fresh = new HashMap<>();
  private final Map<JudgedZone, ZoneAssessment> raised = new HashMap<>();

  Levels(
      JudgedCameras cameras, Acknowledgements acknowledgements, LevelStore store, LevelPublisher publisher) {
    this.cameras = cameras;
    this.acknowledgements = acknowledgements;
    this.store = store;
    this.publisher = publisher;
  }

  private record Stored(Level level, Instant since) {}

  /** Reads the levels stored, for the judges that are made from now on. */
  public synchronized void restore() {
    raised.clear();
    raised.putAll(store.raised());
    stored.clear();
    raised.forEach((zone, last) -> stored.put(zone, new Stored(last.level(), last.since())));
  }

  /** The cameras are another instance's now. */
  public synchronized void drop(Collection<String> cameraIds) {
    judged.keySet().removeAll(cameraIds);
    fresh.keySet().removeIf(zone -> cameraIds.contains(zone.cameraId()));
  }

  /**
   * Takes a reading in.
   *
   * @param replayed it was judged before a restart: it fills windows and is not published
   * @return by zone id, for each zone of which the camera says something
   */
  public synchronized Map<String, Judgement> observe(CrowdReading reading, Instant at, boolean replayed) {
    JudgedCamera camera = cameras.of(reading.getCameraId());
    if (camera != null && !camera.active()) {
      return Map.of();
    }
    Map<String, Judgement> judgements = new HashMap<>();
    if (reading.getQuality() == Quality.QUALITY_OK) {
      for (ZoneReading zone : reading.getZonesList()) {
        Judged one = judged(reading, camera, zone.getZoneId());
        judgements.put(zone.getZoneId(), one.observe(Observations.of(reading, zone, at)));
        judgedNow(one, reading.getCameraId(), zone.getZoneId(), replayed);
      }
    } else if (camera != null) {
      for (String zoneId : camera.zones().keySet()) {
        Judged one = judged(reading, camera, zoneId);
        judgements.put(zoneId, one.observe(Observations.blind(reading, at)));
        judgedNow(one, reading.getCameraId(), zoneId, replayed);
      }
    }
    return judgements;
  }

  /** What a replay says was said then, and an acknowledgement would meet windows that are not full yet. */
  private void judgedNow(Judged one, String cameraId, String zoneId, boolean replayed) {
    if (!replayed) {
      acknowledge(one, zoneId);
      fresh.put(new JudgedZone(cameraId, zoneId), one);
    }
  }

  private void acknowledge(Judged one, String zoneId) {
    Instant at = one.awaitsOperator() ? acknowledgements.of(one.siteId, zoneId) : null;
    if (at != null) {
      one.acknowledged(at);
    }
  }

  /** Judges the zones of which nothing has come for a while. */
  public synchronized void silentUntil(Instant now) {
    judged.forEach(
        (cameraId, zones) -> {
          JudgedCamera camera = cameras.of(cameraId);
          zones.keySet().removeIf(zoneId -> camera == null || !camera.active() || !camera.zones().containsKey(zoneId));
          zones.forEach(
              (zoneId, one) -> {
                ZoneAssessment latest = one.latest();
                if (latest != null && latest.at().isBefore(now.minus(SILENT_AFTER))) {
                  one.silentUntil(now);
                  judgedNow(one, cameraId, zoneId, false);
                }
              });
        });
    judged.values().removeIf(Map::isEmpty);
  }

  /** Learns what other instances, and people, have said of places and levels. */
  public void refresh() {
    cameras.refresh();
    acknowledgements.refresh();
  }

  /** Stores the levels that have changed, then publishes all that is new. */
  public synchronized void settle() {
    Map<JudgedZone, ZoneAssessment> changed = new HashMap<>();
    fresh.forEach(
        (zone, one) -> {
          ZoneAssessment latest = one.latest();
          if (latest != null && hasChanged(stored.get(zone), latest)) {
            changed.put(zone, latest);
          }
        });
    if (!changed.isEmpty()) {
      store.save(changed);
      changed.forEach(
          (zone, latest) -> {
            stored.put(zone, new Stored(latest.level(), latest.since()));
            raised.put(zone, latest);
          });
    }
    fresh.forEach(
        (zone, one) -> {
          ZoneLevel event = one.event(zone);
          if (event != null) {
            publisher.publish(event);
          }
        });
    fresh.clear();
  }

  /** A zone that has never been more than Normal is not stored. */
  private static boolean hasChanged(@Nullable Stored before, ZoneAssessment now) {
    return before == null
        ? now.level() != Level.NORMAL
        : before.level() != now.level() || !before.since().equals(now.since());
  }

  private Judged judged(CrowdReading reading, @Nullable JudgedCamera camera, String zoneId) {
    ZoneProfile profile = camera == null ? UNKNOWN_PLACE : camera.zones().getOrDefault(zoneId, UNKNOWN_PLACE);
    Judged known =
        judged
            .computeIfAbsent(reading.getCameraId(), _ -> new HashMap<>())
            .computeIfAbsent(
                zoneId,
                _ ->
                    new Judged(
                        reading.getSiteId(), profile, raised.get(new JudgedZone(reading.getCameraId(), zoneId))));
    known.become(profile);
    return known;
  }
}
