package org.plainview.gateway.events;

import com.google.protobuf.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plainview.contracts.v1.AlertEvent;
import org.plainview.contracts.v1.AlertOutcome;
import org.plainview.platform.kafka.Times;
import org.plainview.platform.live.LiveIndicator;

/** An alert in the JSON of {@code /api/alerts}. What does not apply is absent. */
record AlertView(
    String id,
    String watchId,
    String watchName,
    String siteId,
    String zoneId,
    String quantity,
    String level,
    double threshold,
    String unit,
    @Nullable Double value,
    @Nullable Double valueLow,
    @Nullable Double valueHigh,
    @Nullable Instant since,
    @Nullable Instant raisedAt,
    String state,
    @Nullable String acknowledgedBy,
    @Nullable Instant acknowledgedAt,
    @Nullable String acknowledgeNote,
    @Nullable Instant escalatedAt,
    @Nullable String closedBy,
    @Nullable Instant closedAt,
    @Nullable String outcome,
    @Nullable String closeNote,
    String action,
    List<LiveIndicator> indicators,
    @Nullable String heldBack,
    long version) {

  static AlertView of(AlertEvent alert) {
    return new AlertView(
        alert.getAlertId(),
        alert.getWatchId(),
        alert.getWatchName(),
        alert.getSiteId(),
        alert.getZoneId(),
        alert.getQuantity().name().replaceFirst("^WATCH_QUANTITY_", ""),
        alert.getLevel().name().replaceFirst("^ALERT_LEVEL_", ""),
        alert.getThreshold(),
        alert.getUnit(),
        alert.hasValue() ? alert.getValue() : null,
        alert.hasValueLow() ? alert.getValueLow() : null,
        alert.hasValueHigh() ? alert.getValueHigh() : null,
        instant(alert.hasSince(), alert.getSince()),
        instant(alert.hasRaisedAt(), alert.getRaisedAt()),
        alert.getState().name().replaceFirst("^ALERT_STATE_", ""),
        text(alert.getAcknowledgedBy()),
        instant(alert.hasAcknowledgedAt(), alert.getAcknowledgedAt()),
        text(alert.getAcknowledgeNote()),
        instant(alert.hasEscalatedAt(), alert.getEscalatedAt()),
        text(alert.getClosedBy()),
        instant(alert.hasClosedAt(), alert.getClosedAt()),
        alert.getOutcome() == AlertOutcome.ALERT_OUTCOME_UNSPECIFIED
            ? null
            : alert.getOutcome().name().replaceFirst("^ALERT_OUTCOME_", ""),
        text(alert.getCloseNote()),
        alert.getAction(),
        LiveIndicator.of(alert.getIndicatorsList()),
        text(alert.getHeldBack()),
        alert.getVersion());
  }

  private static @Nullable Instant instant(boolean present, Timestamp timestamp) {
    return present ? Times.instant(timestamp) : null;
  }

  private static @Nullable String text(String text) {
    return text.isEmpty() ? null : text;
  }
}
