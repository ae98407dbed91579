package org.plainview.recognition.history;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.plainview.contracts.v1.CrowdReading;
import org.plainview.contracts.v1.ZoneReading;

/** Which zones each camera measures, from its last usable reading. Safe for any thread. */
final class CameraZones {

  private final Map<String, Known> byCamera = new ConcurrentHashMap<>();

  record Known(String siteId, Set<String> zoneIds) {}

  void put(String cameraId, Known known) {
    byCamera.put(cameraId, known);
  }

  /** Whether this reading told something new. */
  boolean learn(CrowdReading reading) {
    Known now =
        new Known(
            reading.getSiteId(),
            reading.getZonesList().stream().map(ZoneReading::getZoneId).collect(Collectors.toUnmodifiableSet()));
    return !now.equals(byCamera.put(reading.getCameraId(), now));
  }

  Set<String> of(String cameraId) {
    return get(cameraId).map(Known::zoneIds).orElse(Set.of());
  }

  Optional<Known> get(String cameraId) {
    return Optional.ofNullable(byCamera.get(cameraId));
  }
}
