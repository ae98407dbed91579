package org.plainview.recognition.history;

import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plainview.contracts.v1.ZoneRollup;
import org.plainview.platform.copy.CopyBuffer;

/** The columns of the rollups' tables, and the statements that add many rows to them at once. */
final class RollupColumns {

  private static final String KEY = "zone_id, start, camera_id";

  /** How a column joins what is in the table. */
  private enum Join {
    SUM("%1$s = r.%1$s + excluded.%1$s"),
    LEAST("%1$s = least(r.%1$s, excluded.%1$s)"),
    GREATEST("%1$s = greatest(r.%1$s, excluded.%1$s)");

    private final String sql;

    Join(String sql) {
      this.sql = sql;
    }

    Stream<String> of(String... columns) {
      return Stream.of(columns).map(sql::formatted);
    }
  }

  private static final String COLUMNS =
      KEY
          + ", site_id, readings, below_floor, not_ok, counted, count_sum, count_min, count_max,"
          + " dense, density_sum, density_max, peak_density_max, moving, speed_sum, speed_min,"
          + " flow_max, counter_flow_max, compression_max, pressure_max, oscillation_max";

  private static final int COLUMN_COUNT = 23;

  private static final String JOINED =
      Stream.of(
              Join.SUM.of(
                  "readings", "below_floor", "not_ok", "counted", "count_sum", "dense", "density_sum", "moving", "speed_sum"),
              Join.LEAST.of("count_min", "speed_min"),
              Join.GREATEST.of(
                  "count_max", "density_max", "peak_density_max", "flow_max", "counter_flow_max", "compression_max",
                  "pressure_max", "oscillation_max"))
          .flatMap(columns -> columns)
          .collect(Collectors.joining(", "));

  private RollupColumns() {}

  static String createStage(Step step) {
    return "CREATE TEMP TABLE IF NOT EXISTS %s (LIKE %s) ON COMMIT DELETE ROWS".formatted(stage(step), step.table());
  }

  static String copyTo(String table) {
    return "COPY %s (%s) FROM STDIN (FORMAT binary)".formatted(table, COLUMNS);
  }

  /** In one order everywhere, so that two processes cannot wait for each other. */
  static String addStaged(Step step) {
    return "INSERT INTO %s AS r (%s) SELECT %s FROM %s ORDER BY %s ON CONFLICT (%s) DO UPDATE SET %s"
        .formatted(step.table(), COLUMNS, COLUMNS, stage(step), KEY, KEY, JOINED);
  }

  static void write(CopyBuffer rows, ZoneRollup rollup) {
    rows.row(COLUMN_COUNT);
    rows.text(rollup.getZoneId());
    rows.time(Instant.ofEpochSecond(rollup.getStartSecond()));
    rows.text(rollup.getCameraId());
    rows.text(rollup.getSiteId());
    rows.integer(rollup.getReadings());
    rows.integer(rollup.getBelowFloor());
    rows.integer(rollup.getNotOk());
    rows.integer(rollup.getCounted());
    rows.float8(rollup.getCountSum());
    number(rows, rollup.hasCountMin(), rollup.getCountMin());
    number(rows, rollup.hasCountMax(), rollup.getCountMax());
    rows.integer(rollup.getDense());
    rows.float8(rollup.getDensitySum());
    number(rows, rollup.hasDensityMax(), rollup.getDensityMax());
    number(rows, rollup.hasPeakDensityMax(), rollup.getPeakDensityMax());
    rows.integer(rollup.getMoving());
    rows.float8(rollup.getSpeedSum());
    number(rows, rollup.hasSpeedMin(), rollup.getSpeedMin());
    number(rows, rollup.hasFlowMax(), rollup.getFlowMax());
    number(rows, rollup.hasCounterFlowMax(), rollup.getCounterFlowMax());
    number(rows, rollup.hasCompressionMax(), rollup.getCompressionMax());
    number(rows, rollup.hasPressureMax(), rollup.getPressureMax());
    number(rows, rollup.hasOscillationMax(), rollup.getOscillationMax());
  }

  private static void number(CopyBuffer rows, boolean present, double value) {
    if (present) {
      rows.float8(value);
    } else {
      rows.nothing();
    }
  }

  static String stage(Step step) {
    return "new_" + step.table();
  }
}
