package org.plainview.watchlist.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.plainview.contracts.v1.WatchEpisode;
import org.plainview.platform.kafka.Records;
import org.plainview.watchlist.alert.Alerts;
import org.plainview.watchlist.watch.WatchCatalog;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Raises alerts. Reads what is not committed yet, so that nobody waits for a transaction: an episode that comes again
 * has the same alert, and one that is taken back was seen all the same.
 */
@Component
class EpisodeListener {

  private final WatchCatalog watches;
  private final Alerts alerts;

  EpisodeListener(WatchCatalog watches, Alerts alerts) {
    this.watches = watches;
    this.alerts = alerts;
  }

  @KafkaListener(topics = "#{@topics.episodes()}", groupId = "#{@topics.group('watchlist-episodes')}")
  @Transactional
  public void on(List<ConsumerRecord<String, byte[]>> records) {
    List<WatchEpisode> episodes = new ArrayList<>();
    for (ConsumerRecord<String, byte[]> record : records) {
      Records.take(record, WatchEpisode.parser(), episodes::add);
    }
    for (WatchEpisode episode : episodes) {
      // A watch that was changed since begins anew.
      watches
          .current(episode.getWatchId(), episode.getRevision())
          .ifPresent(watch -> alerts.raise(Episodes.of(episode, watch)));
    }
  }
}
