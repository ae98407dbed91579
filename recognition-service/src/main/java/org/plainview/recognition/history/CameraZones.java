package org.plainview.recognition.history;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.plainview.contracts.v1.ReadingNumbers;
import org.plainview.contracts.v1.ZoneNumbers;

/** Which zones each camera measures, from its last usable reading: one without a picture names none. Not thread-safe. */
final class CameraZones {

  private static final String BETWEEN = "\n";

  private final Map<String, Set<String>> byCamera = new HashMap<>();

  /** As they were stored by {@link #store}. */
  static CameraZones in(KeyValueStore<String, String> store) {
    CameraZones zones = new CameraZones();
    try (KeyValueIterator<String, String> all = store.all()) {
      while (all.hasNext()) {
        KeyValue<String, String> one = all.next();
        zones.byCamera.put(one.key, Set.of(one.value.split(BETWEEN)));
      }
    }
    return zones;
  }

  /** Whether this reading told something new. */
  boolean learn(ReadingNumbers reading) {
    List<ZoneNumbers> seen = reading.getZonesList();
    if (seen.isEmpty()) {
      return false;
    }
    Set<String> known = byCamera.get(reading.getCameraId());
    if (known != null && isAll(known, seen)) {
      return false;
    }
    byCamera.put(reading.getCameraId(), seen.stream().map(ZoneNumbers::getZoneId).collect(Collectors.toUnmodifiableSet()));
    return true;
  }

  private static boolean isAll(Set<String> known, List<ZoneNumbers> seen) {
    if (known.size() != seen.size()) {
      return false;
    }
    for (int i = 0; i < seen.size(); i++) {
      if (!known.contains(seen.get(i).getZoneId())) {
        return false;
      }
    }
    return true;
  }

  void store(String cameraId, KeyValueStore<String, String> store) {
    store.put(cameraId, String.join(BETWEEN, of(cameraId)));
  }

  Set<String> of(String cameraId) {
    return byCamera.getOrDefault(cameraId, Set.of());
  }
}
