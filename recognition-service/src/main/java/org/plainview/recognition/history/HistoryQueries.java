package org.plainview.recognition.history;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads rollups. Safe for any thread. */
class HistoryQueries {

  private static final String POINTS =
      """
      SELECT start,
             sum(readings) AS readings, sum(below_floor) AS below_floor, sum(not_ok) AS not_ok,
             sum(count_sum) / nullif(sum(counted), 0) AS count_mean,
             min(count_min) AS count_min, max(count_max) AS count_max,
             sum(density_sum) / nullif(sum(dense), 0) AS density_mean, max(density_max) AS density_max,
             max(peak_density_max) AS peak_density_max,
             sum(speed_sum) / nullif(sum(moving), 0) AS speed_mean, min(speed_min) AS speed_min,
             max(flow_max) AS flow_max, max(counter_flow_max) AS counter_flow_max,
             max(compression_max) AS compression_max, max(pressure_max) AS pressure_max,
             max(oscillation_max) AS oscillation_max
      FROM %s WHERE zone_id = ? AND start >= ? AND start < ?
      GROUP BY start ORDER BY start
      """;

  /** A zone that several cameras see counts as the most that one of them saw. */
  private static final String SITES =
      """
      SELECT site_id, start, sum(readings) AS readings, sum(below_floor) AS below_floor, sum(not_ok) AS not_ok,
             sum(people) AS people, max(density_max) AS density_max, max(peak_density_max) AS peak_density_max,
             min(speed_min) AS speed_min
      FROM (
        SELECT site_id, zone_id, start, sum(readings) AS readings, sum(below_floor) AS below_floor,
               sum(not_ok) AS not_ok, max(count_sum / nullif(counted, 0)) AS people, max(density_max) AS density_max,
               max(peak_density_max) AS peak_density_max, min(speed_min) AS speed_min
        FROM %s
        WHERE zone_id IN (SELECT zone_id FROM camera_zone WHERE site_id = ANY (?)) AND start >= ? AND start < ?
        GROUP BY site_id, zone_id, start
      ) AS zones
      WHERE site_id = ANY (?)
      GROUP BY site_id, start ORDER BY site_id, start
      """;

  private final JdbcTemplate jdbc;

  HistoryQueries(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Statistics of one span; means, least and most are over readings that were not below the floor. */
  record Point(
      Instant start,
      long readings,
      long belowFloor,
      long notOk,
      @Nullable Double countMean,
      @Nullable Double countMin,
      @Nullable Double countMax,
      @Nullable Double densityMeanPerM2,
      @Nullable Double densityMaxPerM2,
      @Nullable Double peakDensityMaxPerM2,
      @Nullable Double speedMeanMps,
      @Nullable Double speedMinMps,
      @Nullable Double flowMaxPerMMin,
      @Nullable Double counterFlowMax,
      @Nullable Double compressionMaxPerM2S,
      @Nullable Double pressureMaxPerS2,
      @Nullable Double oscillationMaxMps) {}

  /**
   * Statistics of one span over all zones of a site.
   *
   * @param people mean number over the span, of the zones that were not below their floor throughout
   */
  record SitePoint(
      Instant start,
      long readings,
      long belowFloor,
      long notOk,
      @Nullable Double people,
      @Nullable Double densityMaxPerM2,
      @Nullable Double peakDensityMaxPerM2,
      @Nullable Double speedMinMps) {}

  /** By site, in the order of their ids; spans without a reading are left out. */
  Map<String, List<SitePoint>> sites(List<String> siteIds, Step step, Instant from, Instant to) {
    String[] ids = siteIds.toArray(String[]::new);
    Map<String, List<SitePoint>> sites = new LinkedHashMap<>();
    jdbc.query(
        SITES.formatted(step.table()),
        row -> {
          sites
              .computeIfAbsent(row.getString("site_id"), _ -> new ArrayList<>())
              .add(
                  new SitePoint(
                      row.getObject("start", OffsetDateTime.class).toInstant(),
                      row.getLong("readings"),
                      row.getLong("below_floor"),
                      row.getLong("not_ok"),
                      row.getObject("people", Double.class),
                      row.getObject("density_max", Double.class),
                      row.getObject("peak_density_max", Double.class),
                      row.getObject("speed_min", Double.class)));
        },
        ids,
        step.startOf(from).atOffset(ZoneOffset.UTC),
        to.atOffset(ZoneOffset.UTC),
        ids);
    return sites;
  }

  /** The site of a zone that has ever been measured. */
  Optional<String> siteOf(String zoneId) {
    return jdbc
        .query("SELECT site_id FROM camera_zone WHERE zone_id = ? LIMIT 1", (row, _) -> row.getString(1), zoneId)
        .stream()
        .findFirst();
  }

  /** Spans without a reading are left out. */
  List<Point> points(String zoneId, Step step, Instant from, Instant to) {
    return jdbc.query(
        POINTS.formatted(step.table()),
        (row, _) ->
            new Point(
                row.getObject("start", OffsetDateTime.class).toInstant(),
                row.getLong("readings"),
                row.getLong("below_floor"),
                row.getLong("not_ok"),
                row.getObject("count_mean", Double.class),
                row.getObject("count_min", Double.class),
                row.getObject("count_max", Double.class),
                row.getObject("density_mean", Double.class),
                row.getObject("density_max", Double.class),
                row.getObject("peak_density_max", Double.class),
                row.getObject("speed_mean", Double.class),
                row.getObject("speed_min", Double.class),
                row.getObject("flow_max", Double.class),
                row.getObject("counter_flow_max", Double.class),
                row.getObject("compression_max", Double.class),
                row.getObject("pressure_max", Double.class),
                row.getObject("oscillation_max", Double.class)),
        zoneId,
        step.startOf(from).atOffset(ZoneOffset.UTC),
        to.atOffset(ZoneOffset.UTC));
  }
}
