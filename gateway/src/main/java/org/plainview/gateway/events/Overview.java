package org.plainview.gateway.events;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.plainview.contracts.Topics;
import org.plainview.contracts.v1.AlertEvent;
import org.plainview.contracts.v1.SiteState;
import org.plainview.platform.kafka.Records;
import tools.jackson.databind.json.JsonMapper;

/**
 * How all sites stand, and every alert. Whoever begins to read gets the sites as they are known, and then those that
 * change, gathered over an interval.
 */
final class Overview implements TopicThread.Part {

  private final Topics topics;
  private final EventHub hub;
  private final JsonMapper json;
  private final Clock clock;
  private final EventProperties properties;
  private final SiteStates states;
  private long nextSending = System.nanoTime();
  private long nextConfirming = nextSending;

  Overview(Topics topics, EventHub hub, JsonMapper json, Clock clock, EventProperties properties) {
    this.topics = topics;
    this.hub = hub;
    this.json = json;
    this.clock = clock;
    this.properties = properties;
    this.states = new SiteStates(clock, properties.silentAfter());
  }

  @Override
  public Set<String> topics() {
    return Set.of(topics.sites(), topics.alerts());
  }

  @Override
  public void begin(KafkaConsumer<byte[], byte[]> consumer, List<TopicPartition> partitions) {
    Map<Boolean, List<TopicPartition>> ofSites =
        partitions.stream()
            .collect(Collectors.partitioningBy(partition -> partition.topic().equals(topics.sites())));
    consumer.seekToBeginning(ofSites.getOrDefault(true, List.of()));
    consumer.seekToEnd(ofSites.getOrDefault(false, List.of()));
  }

  @Override
  public void take(ConsumerRecord<byte[], byte[]> record) {
    if (record.topic().equals(topics.alerts())) {
      Records.take(record, AlertEvent.parser(), this::publish);
    } else if (record.value() != null) {
      // One without a value takes back a site, which is silent from then on.
      Records.take(record, SiteState.parser(), states::accept);
    }
  }

  @Override
  public void afterPoll(KafkaConsumer<byte[], byte[]> consumer) {
    hub.greet(() -> new SiteBatch(json, clock.instant(), states.all()));
    long now = System.nanoTime();
    if (now - nextSending < 0) {
      return;
    }
    nextSending = now + properties.interval().toNanos();
    boolean confirming = now - nextConfirming >= 0;
    List<SiteRow> changes = states.changes();
    if (confirming) {
      nextConfirming = now + properties.confirmation().toNanos();
    }
    if (hub.hasReaders() && (confirming || !changes.isEmpty())) {
      hub.publish(new SiteBatch(json, clock.instant(), changes), confirming);
    }
  }

  private void publish(AlertEvent alert) {
    if (hub.hasReaders()) {
      hub.publish(SiteEvent.of(alert.getSiteId(), "alert", json.writeValueAsBytes(AlertView.of(alert))));
    }
  }
}
