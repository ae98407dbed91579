package org.plainview.watchlist.zone;

import jakarta.annotation.PostConstruct;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.plainview.crowd.indicator.PlaceType;
import org.plainview.crowd.indicator.ZoneProfile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every camera with the profiles of its zones, in memory. Readers never wait. */
@Component
public class JudgedCameras {

  private final JdbcClient jdbc;
  private volatile Snapshot snapshot = new Snapshot(-1, Map.of());

  JudgedCameras(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Snapshot(long version, Map<String, JudgedCamera> cameras) {}

  private record Row(String cameraId, String siteId, boolean active, String zoneId, ZoneProfile profile) {}

  /** Another as soon as anything else is known of any camera. */
  public long version() {
    return snapshot.version();
  }

  /** Null for a camera that has not been heard of. */
  public @Nullable JudgedCamera of(String cameraId) {
    return snapshot.cameras().get(cameraId);
  }

  /** Reads them again if anything has changed; at the start, before any reading is judged. */
  @PostConstruct
  public synchronized void refresh() {
    long version = jdbc.sql("SELECT version FROM catalog_version").query(Long.class).single();
    if (version == snapshot.version()) {
      return;
    }
    Map<String, Map<String, ZoneProfile>> zones = new HashMap<>();
    Map<String, Row> cameras = new HashMap<>();
    jdbc.sql(
            """
            SELECT c.id, c.site_id, c.active, z.zone_id, z.area_m2, z.capacity, z.place
            FROM camera c JOIN camera_zone z ON z.camera_id = c.id
            """)
        .query((row, _) -> row(row))
        .list()
        .forEach(
            row -> {
              cameras.put(row.cameraId(), row);
              zones.computeIfAbsent(row.cameraId(), _ -> new HashMap<>()).put(row.zoneId(), row.profile());
            });
    Map<String, JudgedCamera> judged = new HashMap<>();
    cameras.forEach(
        (id, row) ->
            judged.put(id, new JudgedCamera(row.siteId(), row.active(), zones.getOrDefault(id, Map.of()))));
    // No Map.copyOf: it probes, and ids that count up make long runs of its slots.
    snapshot = new Snapshot(version, judged);
  }

  private static Row row(ResultSet row) throws SQLException {
    double area = row.getDouble("area_m2");
    int capacity = row.getInt("capacity");
    ZoneProfile profile =
        new ZoneProfile(
            PlaceType.valueOf(row.getString("place")),
            area > 0 ? area : Double.NaN,
            capacity > 0 ? OptionalInt.of(capacity) : OptionalInt.empty());
    return new Row(
        row.getString("id"), row.getString("site_id"), row.getBoolean("active"), row.getString("zone_id"), profile);
  }
}
