package org.plainview.camera.register;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plainview.camera.Page;
import org.plainview.platform.problem.ProblemException;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/public/register")
class RegisterController {

  private static final String GEO_JSON = "application/geo+json";
  private static final int MOST = 10_000;
  private static final int HIGHEST_ZOOM = 24;

  private final JdbcClient jdbc;
  private final Clusters clusters;

  RegisterController(JdbcClient jdbc, Clusters clusters) {
    this.jdbc = jdbc;
    this.clusters = clusters;
  }

  /** A GeoJSON feature collection with what a page needs as foreign members. */
  record Collection<T>(String type, List<T> features, @Nullable String next, @Nullable Long total) {}

  record Summary(long cameras, Map<String, Long> byState, Map<String, Long> byPurpose, long sites) {}

  @GetMapping(produces = {GEO_JSON, MediaType.APPLICATION_JSON_VALUE})
  Collection<RegisterEntry> list(
      @RequestParam(required = false) @Nullable String bbox,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(defaultValue = "1000") int limit,
      @RequestParam(defaultValue = "") String after) {
    Box box = Box.parse(bbox);
    String pattern = pattern(q);
    int oneMore = Page.limit(limit, MOST) + 1;
    List<RegisterEntry> found =
        matching("SELECT " + RegisterEntry.COLUMNS, " AND id > :after ORDER BY id LIMIT :most", box, pattern)
            .param("after", after)
            .param("most", oneMore)
            .query(RegisterEntry::of)
            .list();
    long total = matching("SELECT count(*)", "", box, pattern).query(Long.class).single();
    Page<RegisterEntry> page = Page.of(found, limit, RegisterEntry::id, total);
    return new Collection<>("FeatureCollection", page.items(), page.next(), page.total());
  }

  @GetMapping(path = "/clusters", produces = {GEO_JSON, MediaType.APPLICATION_JSON_VALUE})
  Collection<Clusters.Cluster> clusters(
      @RequestParam(required = false) @Nullable String bbox, @RequestParam(defaultValue = "10") int zoom) {
    if (zoom < 0 || zoom > HIGHEST_ZOOM) {
      throw ProblemException.invalid("zoom", "range", "zoom must lie between 0 and " + HIGHEST_ZOOM);
    }
    return new Collection<>("FeatureCollection", clusters.in(Box.parse(bbox), zoom), null, null);
  }

  @GetMapping("/summary")
  Summary summary() {
    Map<String, Long> byState = counts("state");
    long cameras = byState.values().stream().mapToLong(Long::longValue).sum();
    long sites = jdbc.sql("SELECT count(*) FROM site").query(Long.class).single();
    return new Summary(cameras, byState, counts("purpose"), sites);
  }

  @GetMapping(path = "/{cameraId}", produces = {GEO_JSON, MediaType.APPLICATION_JSON_VALUE})
  RegisterEntry one(@PathVariable String cameraId) {
    return jdbc.sql("SELECT " + RegisterEntry.COLUMNS + " FROM camera WHERE id = ?")
        .param(cameraId)
        .query(RegisterEntry::of)
        .optional()
        .orElseThrow(() -> ProblemException.notFound("camera", cameraId));
  }

  private JdbcClient.StatementSpec matching(String select, String rest, Box box, @Nullable String pattern) {
    StringBuilder sql = new StringBuilder(select).append(" FROM camera WHERE TRUE");
    Map<String, Object> values = new HashMap<>();
    if (!box.equals(Box.WORLD)) {
      sql.append(" AND lon BETWEEN :west AND :east AND lat BETWEEN :south AND :north");
      values.putAll(Map.of("west", box.west(), "east", box.east(), "south", box.south(), "north", box.north()));
    }
    if (pattern != null) {
      sql.append(" AND search_text LIKE :text");
      values.put("text", pattern);
    }
    return jdbc.sql(sql.append(rest).toString()).params(values);
  }

  private Map<String, Long> counts(String column) {
    return jdbc.sql("SELECT " + column + ", count(*) FROM camera GROUP BY 1 ORDER BY 1")
        .query(
            rows -> {
              Map<String, Long> counts = new LinkedHashMap<>();
              while (rows.next()) {
                counts.put(rows.getString(1), rows.getLong(2));
              }
              return counts;
            });
  }

  private static @Nullable String pattern(@Nullable String q) {
    if (q == null || q.isBlank()) {
      return null;
    }
    return "%" + q.strip().toLowerCase(Locale.ROOT).replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
  }
}
