package org.plainview.watchlist.alert;

import com.google.protobuf.Timestamp;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.plainview.contracts.Topics;
import org.plainview.contracts.v1.AlertEvent;
import org.plainview.contracts.v1.AlertLevel;
import org.plainview.contracts.v1.WatchQuantity;
import org.plainview.platform.kafka.Times;
import org.plainview.platform.outbox.Outbox;
import org.springframework.stereotype.Component;

/** Sends the whole alert after each change, in the transaction of the change. */
@Component
class AlertEvents {

  private final Outbox outbox;
  private final Topics topics;

  AlertEvents(Outbox outbox, Topics topics) {
    this.outbox = outbox;
    this.topics = topics;
  }

  void changed(Alert alert) {
    outbox.add(topics.alerts(), alert.siteId(), event(alert));
  }

  static AlertEvent event(Alert alert) {
    AlertEvent.Builder event =
        AlertEvent.newBuilder()
            .setAlertId(alert.id())
            .setVersion(alert.version())
            .setWatchId(alert.watchId())
            .setWatchName(alert.watchName())
            .setSiteId(alert.siteId())
            .setZoneId(alert.zoneId())
            .setQuantity(WatchQuantity.valueOf("WATCH_QUANTITY_" + alert.quantity().name()))
            .setLevel(AlertLevel.valueOf("ALERT_LEVEL_" + alert.level().name()))
            .setThreshold(alert.threshold())
            .setUnit(alert.unit())
            .setSince(Times.timestamp(alert.since()))
            .setRaisedAt(Times.timestamp(alert.raisedAt()))
            .setState(
                org.plainview.contracts.v1.AlertState.valueOf("ALERT_STATE_" + alert.state().name()))
            .setAction(alert.action());
    given(alert.value(), event::setValue);
    given(alert.valueLow(), event::setValueLow);
    given(alert.valueHigh(), event::setValueHigh);
    given(alert.acknowledgedBy(), event::setAcknowledgedBy);
    time(alert.acknowledgedAt(), event::setAcknowledgedAt);
    given(alert.acknowledgeNote(), event::setAcknowledgeNote);
    time(alert.escalatedAt(), event::setEscalatedAt);
    given(alert.closedBy(), event::setClosedBy);
    time(alert.closedAt(), event::setClosedAt);
    given(alert.closeNote(), event::setCloseNote);
    given(alert.heldBack(), event::setHeldBack);
    alert.indicators().forEach(indicator -> event.addIndicators(indicator.event()));
    if (alert.outcome() != null) {
      event.setOutcome(
          org.plainview.contracts.v1.AlertOutcome.valueOf(
              "ALERT_OUTCOME_" + alert.outcome().name()));
    }
    return event.build();
  }

  private static <T> void given(@Nullable T value, Consumer<T> setter) {
    if (value != null) {
      setter.accept(value);
    }
  }

  private static void time(
      @Nullable Instant instant, Consumer<Timestamp> setter) {
    if (instant != null) {
      setter.accept(Times.timestamp(instant));
    }
  }
}
