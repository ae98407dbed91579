package org.plainview.recognition.history;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
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
