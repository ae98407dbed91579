package org.plainview.gateway.events;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.plainview.contracts.Topics;
import org.plainview.contracts.v1.CrowdReading;
import org.plainview.contracts.v1.ZoneLevel;
import org.plainview.platform.kafka.Records;
import org.plainview.platform.live.ReadingHead;
import tools.jackson.databind.json.JsonMapper;

/**
 * Readings and levels of the sites that somebody looks at. Of a whole city's, the others are recognised by their site
 * and not read further; while nobody looks, none is fetched.
 */
final class Looks implements TopicThread.Part {

  private final Topics topics;
  private final EventHub hub;
  private final EventProperties properties;
  private final LatestBySite latest;
  private volatile Set<String> sites = Set.of();
  private long nextSending = System.nanoTime();

  Looks(Topics topics, EventHub hub, JsonMapper json, EventProperties properties) {
    this.topics = topics;
    this.hub = hub;
    this.properties = properties;
    this.latest = new LatestBySite(json);
  }

  /** Whether everything published of the site from now on will reach those who look at it. */
  boolean isAt(String siteId) {
    return sites.contains(siteId);
  }

  @Override
  public Set<String> topics() {
    return Set.of(topics.readings(), topics.levels());
  }

  @Override
  public void begin(KafkaConsumer<byte[], byte[]> consumer, List<TopicPartition> partitions) {
    sites = Set.of();
    consumer.pause(partitions);
    consumer.seekToEnd(partitions);
  }

  @Override
  public void take(ConsumerRecord<byte[], byte[]> record) {
    if (record.value() == null) {
      return;
    }
    if (record.topic().equals(topics.levels())) {
      if (record.key() != null && sites.contains(new String(record.key(), StandardCharsets.UTF_8))) {
        Records.take(record, ZoneLevel.parser(), latest::add);
      }
    } else if (isLookedAt(record.value())) {
      Records.take(record, CrowdReading.parser(), latest::add);
    }
  }

  private boolean isLookedAt(byte[] reading) {
    try {
      return sites.contains(ReadingHead.of(reading).siteId());
    } catch (IOException | DateTimeException e) {
      // Whoever counts the readings says so.
      return false;
    }
  }

  @Override
  public void afterPoll(KafkaConsumer<byte[], byte[]> consumer) {
    Set<String> looked = hub.lookedAt();
    if (sites.isEmpty() && !looked.isEmpty()) {
      // What came meanwhile is old.
      consumer.seekToEnd(consumer.assignment());
      consumer.assignment().forEach(consumer::position);
      consumer.resume(consumer.assignment());
    } else if (!sites.isEmpty() && looked.isEmpty()) {
      consumer.pause(consumer.assignment());
    }
    sites = looked;
    if (System.nanoTime() - nextSending >= 0) {
      latest.drain().forEach(hub::publishToLookers);
      nextSending = System.nanoTime() + properties.interval().toNanos();
    }
  }
}
