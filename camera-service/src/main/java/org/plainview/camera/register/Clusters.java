package org.plainview.camera.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plainview.camera.register.RegisterEntry.Geometry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Cameras gathered on a grid of about 64 screen pixels, so that a map of a whole city stays light. */
@Component
class Clusters {

  private static final double CELL_PIXELS = 64;
  private static final double WORLD_PIXELS_AT_ZOOM_0 = 256;
  private static final int MOST = 5_000;

  private final JdbcClient jdbc;

  Clusters(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A group of cameras, or one camera. */
  record Cluster(String type, @Nullable String id, Geometry geometry, Map<String, Object> properties) {}

  /**
   * @param zoom as of web maps: the world is 256 pixels wide at 0 and twice as wide with each step
   */
  List<Cluster> in(Box box, int zoom) {
    double cellDegrees = 360 / (WORLD_PIXELS_AT_ZOOM_0 * Math.pow(2, zoom)) * CELL_PIXELS;
    return jdbc.sql(
            """
            SELECT count(*) AS cameras, avg(lon) AS lon, avg(lat) AS lat, min(id) AS id, min(name) AS name,
                   count(*) FILTER (WHERE state = 'PROPOSED') AS proposed,
                   count(*) FILTER (WHERE state = 'APPROVED') AS approved,
                   count(*) FILTER (WHERE state = 'ACTIVE') AS active,
                   count(*) FILTER (WHERE state = 'SUSPENDED') AS suspended
            FROM camera
            WHERE state <> 'RETIRED' AND lon BETWEEN :west AND :east AND lat BETWEEN :south AND :north
            GROUP BY floor(lon / :cell), floor(lat / :cell)
            ORDER BY cameras DESC
            LIMIT :most
            """)
        .param("west", box.west())
        .param("east", box.east())
        .param("south", box.south())
        .param("north", box.north())
        .param("cell", cellDegrees)
        .param("most", MOST)
        .query(Clusters::cluster)
        .list();
  }

  private static Cluster cluster(ResultSet row, int number) throws SQLException {
    Map<String, Object> byState = new LinkedHashMap<>();
    for (String state : List.of("proposed", "approved", "active", "suspended")) {
      if (row.getInt(state) > 0) {
        byState.put(state.toUpperCase(Locale.ROOT), row.getInt(state));
      }
    }
    boolean single = row.getInt("cameras") == 1;
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("count", row.getInt("cameras"));
    properties.put("byState", byState);
    if (single) {
      properties.put("name", row.getString("name"));
      properties.put("state", byState.keySet().iterator().next());
    }
    Geometry at = new Geometry("Point", List.of(row.getDouble("lon"), row.getDouble("lat")));
    return new Cluster("Feature", single ? row.getString("id") : null, at, properties);
  }
}
