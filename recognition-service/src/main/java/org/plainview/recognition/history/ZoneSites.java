package org.plainview.recognition.history;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.plainview.contracts.v1.ZoneRollup;

/** The zones that each camera has measured, with their sites, as far as they are stored. For one thread. */
final class ZoneSites {

  private final Map<Pair, String> stored = new HashMap<>();

  record Pair(String cameraId, String zoneId) {}

  record Row(String cameraId, String zoneId, String siteId) {}

  void isStored(Row row) {
    stored.put(new Pair(row.cameraId(), row.zoneId()), row.siteId());
  }

  /** What the rollups tell that is not stored. */
  Set<Row> unknown(Iterable<ZoneRollup> rollups) {
    Set<Row> unknown = new HashSet<>();
    for (ZoneRollup rollup : rollups) {
      if (!rollup.getSiteId().equals(stored.get(new Pair(rollup.getCameraId(), rollup.getZoneId())))) {
        unknown.add(new Row(rollup.getCameraId(), rollup.getZoneId(), rollup.getSiteId()));
      }
    }
    return unknown;
  }
}
