package org.plainview.watchlist.situation;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.plainview.contracts.v1.ZoneSituation;
import org.plainview.platform.kafka.Records;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Stores each minute and compares it with the library: all of a batch in one transaction, before its offsets. */
@Component
class SituationListener {

  private final MinutePartitions partitions;
  private final MinuteStore minutes;
  private final SituationLibrary library;
  private final MatchStore matches;
  private final MatchAlerts alerts;
  private final SituationProperties properties;
  private final TransactionTemplate transaction;

  SituationListener(
      MinutePartitions partitions,
      MinuteStore minutes,
      SituationLibrary library,
      MatchStore matches,
      MatchAlerts alerts,
      SituationProperties properties,
      TransactionTemplate transaction) {
    this.partitions = partitions;
    this.minutes = minutes;
    this.library = library;
    this.matches = matches;
    this.alerts = alerts;
    this.properties = properties;
    this.transaction = transaction;
  }

  // Minutes are in no hurry, and many take the database hardly more than one.
  @KafkaListener(
      topics = "#{@topics.situations()}",
      groupId = "#{@topics.group('watchlist-situations')}",
      properties = {"fetch.min.bytes=262144", "fetch.max.wait.ms=1000"})
  void on(List<ConsumerRecord<String, byte[]>> records) {
    List<StoredMinute> found = new ArrayList<>(records.size());
    for (ConsumerRecord<String, byte[]> record : records) {
      Records.take(record, ZoneSituation.parser(), event -> found.add(StoredMinute.of(event)));
    }
    found.removeIf(minute -> !partitions.keeps(minute.minute()));
    if (found.isEmpty()) {
      return;
    }
    partitions.ensure(found.stream().map(StoredMinute::minute).toList());
    transaction.executeWithoutResult(
        _ -> {
          minutes.store(found);
          found.forEach(this::compare);
        });
  }

  private void compare(StoredMinute minute) {
    for (SituationLibrary.Compared compared : library.compare(minute.situation(), minute.siteId())) {
      if (compared.matches()) {
        NamedSituation named = compared.named();
        alerts.raise(named, matches.record(named, minute, compared.distance(), properties.gap()));
      }
    }
  }
}
