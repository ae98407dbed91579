package org.plainview.watchlist.alert;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plainview.crowd.level.Level;
import org.plainview.platform.live.LiveIndicator;
import org.plainview.watchlist.watch.Quantity;
import org.springframework.jdbc.core.RowMapper;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

final class AlertRows implements RowMapper<Alert> {

  private static final TypeReference<List<LiveIndicator>> INDICATORS = new TypeReference<>() {};

  private final JsonMapper json;

  AlertRows(JsonMapper json) {
    this.json = json;
  }

  @Override
  public Alert mapRow(ResultSet row, int rowNumber) throws SQLException {
    Quantity quantity = Quantity.valueOf(row.getString("quantity"));
    Level level = Level.valueOf(row.getString("level"));
    String outcome = row.getString("outcome");
    OffsetDateTime since = row.getObject("since", OffsetDateTime.class);
    OffsetDateTime raisedAt = row.getObject("raised_at", OffsetDateTime.class);
    return new Alert(
        row.getString("id"),
        row.getString("watch_id"),
        row.getString("watch_name"),
        row.getString("site_id"),
        row.getString("zone_id"),
        quantity,
        level,
        row.getDouble("threshold"),
        quantity.unit(),
        row.getObject("value", Double.class),
        row.getObject("value_low", Double.class),
        row.getObject("value_high", Double.class),
        since.toInstant(),
        raisedAt.toInstant(),
        AlertState.valueOf(row.getString("state")),
        row.getString("acknowledged_by"),
        instant(row, "acknowledged_at"),
        row.getString("acknowledge_note"),
        instant(row, "escalated_at"),
        row.getString("closed_by"),
        instant(row, "closed_at"),
        outcome == null ? null : AlertOutcome.valueOf(outcome),
        row.getString("close_note"),
        Actions.of(quantity, level),
        json.readValue(row.getString("indicators"), INDICATORS),
        row.getString("held_back"),
        row.getLong("version"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
