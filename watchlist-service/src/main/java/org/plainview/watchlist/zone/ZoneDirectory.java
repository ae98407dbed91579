package org.plainview.watchlist.zone;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plainview.contracts.v1.CameraState;
import org.plainview.contracts.v1.Lifecycle;
import org.plainview.contracts.v1.ZoneShape;
import org.plainview.crowd.indicator.PlaceType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The zones known, in this service's own database. */
@Repository
public class ZoneDirectory {

  private static final String SELECT =
      """
      SELECT c.site_id, z.zone_id, max(z.name) AS name, bool_or(c.calibrated) AS calibrated,
             bool_or(c.calibrated AND c.tested) AS tested, max(c.floor) AS floor, max(z.area_m2) AS area_m2,
             min(z.capacity) AS capacity, max(z.lines) AS lines,
             max(z.place) AS place
      FROM camera_zone z JOIN camera c ON c.id = z.camera_id
      """;

  private static final String SITES =
      "SELECT site_id, bool_or(calibrated) AS calibrated, max(floor) AS floor FROM camera ";

  private final JdbcClient jdbc;

  ZoneDirectory(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Optional<KnownZone> find(String siteId, String zoneId) {
    return jdbc.sql(SELECT + "WHERE c.site_id = ? AND z.zone_id = ? GROUP BY c.site_id, z.zone_id")
        .params(siteId, zoneId)
        .query(ZoneDirectory::zone)
        .optional();
  }

  /** Every zone that a watch looks at. */
  public List<KnownZone> watched() {
    return jdbc.sql(
            SELECT
                + "WHERE (c.site_id, z.zone_id) IN (SELECT site_id, zone_id FROM watch)"
                + " GROUP BY c.site_id, z.zone_id")
        .query(ZoneDirectory::zone)
        .list();
  }

  public Optional<KnownSite> site(String siteId) {
    return jdbc.sql(SITES + "WHERE site_id = ? GROUP BY site_id")
        .param(siteId)
        .query(ZoneDirectory::site)
        .optional();
  }

  /** Every site that a watch looks at as a whole. */
  public List<KnownSite> watchedSites() {
    return jdbc.sql(SITES + "WHERE site_id IN (SELECT site_id FROM watch WHERE zone_id = '') GROUP BY site_id")
        .query(ZoneDirectory::site)
        .list();
  }

  /** Takes what is new about cameras, all or nothing; a state that is older than the one known is dropped. */
  @Transactional
  void take(List<CameraChange> changes) {
    for (CameraChange change : changes) {
      switch (change) {
        case CameraChange.Gone gone -> forget(gone.cameraId());
        case CameraChange.Now now -> take(now.state());
      }
    }
    jdbc.sql("UPDATE catalog_version SET version = version + 1").update();
  }

  private void take(CameraState camera) {
    int taken =
        jdbc.sql(
                """
                INSERT INTO camera (id, site_id, version, calibrated, floor, tested, active)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE
                  SET site_id = excluded.site_id, version = excluded.version, calibrated = excluded.calibrated,
                      floor = excluded.floor, tested = excluded.tested, active = excluded.active
                  WHERE camera.version <= excluded.version
                """)
            .params(
                camera.getCameraId(),
                camera.getSiteId(),
                camera.getVersion(),
                camera.hasHomography() || camera.hasTsai(),
                camera.getFloor(),
                camera.hasAcceptance(),
                camera.getLifecycle() == Lifecycle.LIFECYCLE_ACTIVE)
            .update();
    if (taken == 1) {
      replaceZones(camera);
    }
  }

  private void forget(String cameraId) {
    jdbc.sql("DELETE FROM camera WHERE id = ?").param(cameraId).update();
  }

  private void replaceZones(CameraState camera) {
    jdbc.sql("DELETE FROM camera_zone WHERE camera_id = ?").param(camera.getCameraId()).update();
    for (ZoneShape zone : camera.getZonesList()) {
      jdbc.sql(
              """
              INSERT INTO camera_zone (camera_id, zone_id, name, area_m2, capacity, place, lines)
              VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
              """)
          .param(camera.getCameraId())
          .param(zone.getZoneId())
          .param(zone.getName())
          .param(zone.getPolygonCount() == 0 ? null : zone.getAreaM2())
          .param(zone.getCapacity() > 0 ? zone.getCapacity() : null)
          .param(place(zone.getPlace()).name())
          .param(zone.getLinesCount())
          .update();
    }
  }

  private static PlaceType place(org.plainview.contracts.v1.PlaceType place) {
    return switch (place) {
      case PLACE_TYPE_UNSPECIFIED, PLACE_TYPE_OPEN, UNRECOGNIZED -> PlaceType.OPEN;
      case PLACE_TYPE_WALKWAY -> PlaceType.WALKWAY;
      case PLACE_TYPE_QUEUE -> PlaceType.QUEUE;
      case PLACE_TYPE_STAIRS -> PlaceType.STAIRS;
      case PLACE_TYPE_SLOPE -> PlaceType.SLOPE;
      case PLACE_TYPE_DEAD_END -> PlaceType.DEAD_END;
    };
  }

  private static KnownZone zone(ResultSet row, int rowNumber) throws SQLException {
    return new KnownZone(
        row.getString("site_id"),
        row.getString("zone_id"),
        row.getString("name"),
        row.getBoolean("calibrated"),
        row.getBoolean("tested"),
        row.getInt("floor"),
        number(row, "area_m2"),
        row.getObject("capacity", Integer.class),
        row.getInt("lines") > 0,
        PlaceType.valueOf(row.getString("place")));
  }

  private static KnownSite site(ResultSet row, int rowNumber) throws SQLException {
    return new KnownSite(row.getString("site_id"), row.getBoolean("calibrated"), row.getInt("floor"));
  }

  private static @Nullable Double number(ResultSet row, String column) throws SQLException {
    double number = row.getDouble(column);
    return row.wasNull() ? null : number;
  }
}
