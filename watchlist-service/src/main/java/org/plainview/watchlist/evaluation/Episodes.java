package org.plainview.watchlist.evaluation;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plainview.contracts.v1.AlertLevel;
import org.plainview.contracts.v1.WatchEpisode;
import org.plainview.crowd.level.Level;
import org.plainview.platform.kafka.Times;
import org.plainview.platform.live.LiveIndicator;
import org.plainview.watchlist.alert.Episode;
import org.plainview.watchlist.watch.Watch;

/** Episodes as events. */
final class Episodes {

  private Episodes() {}

  static WatchEpisode event(Episode episode, Instant observedAt) {
    WatchEpisode.Builder event =
        WatchEpisode.newBuilder()
            .setWatchId(episode.watch().id())
            .setRevision(episode.watch().revision())
            .setSource(episode.source())
            .setSince(Times.timestamp(episode.since()))
            .setValue(episode.value())
            .setLevel(AlertLevel.forNumber(episode.level().ordinal()))
            .setHeldBack(Optional.ofNullable(episode.heldBack()).orElse(""))
            .setObservedAt(Times.timestamp(observedAt));
    if (episode.low() != null) {
      event.setLow(episode.low());
    }
    if (episode.high() != null) {
      event.setHigh(episode.high());
    }
    episode.indicators().forEach(indicator -> event.addIndicators(indicator.event()));
    return event.build();
  }

  /**
   * @param watch as it is now, of the revision of the event
   */
  static Episode of(WatchEpisode event, Watch watch) {
    return new Episode(
        watch,
        event.getSource(),
        Times.instant(event.getSince()),
        event.getValue(),
        number(event.hasLow(), event.getLow()),
        number(event.hasHigh(), event.getHigh()),
        Level.values()[event.getLevelValue()],
        event.getHeldBack().isEmpty() ? null : event.getHeldBack(),
        LiveIndicator.of(event.getIndicatorsList()));
  }

  private static @Nullable Double number(boolean present, double value) {
    return present ? value : null;
  }
}
