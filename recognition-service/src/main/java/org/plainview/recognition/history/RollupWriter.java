package org.plainview.recognition.history;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Properties;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.plainview.contracts.Topics;
import org.plainview.contracts.v1.ZoneRollup;
import org.plainview.platform.kafka.Groups;
import org.plainview.platform.kafka.Records;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Stores rollups in bulk. Where to go on stands in the database, in the transaction of the rollups, so a kill at any
 * moment loses nothing and counts nothing twice. While the database is away it reads no further.
 */
final class RollupWriter implements Runnable, AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(RollupWriter.class);
  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration BETWEEN_FAILURES = Duration.ofSeconds(1);

  private final Properties settings;
  private final String topic;
  private final RollupStore store;
  private final Clock clock;
  private final Duration flushEvery;
  private final Map<Integer, Batch> batches = new HashMap<>();
  private ZoneSites sites = new ZoneSites();
  private Instant lastFlush = Instant.EPOCH;
  private volatile boolean closed;
  private volatile @Nullable Consumer<String, byte[]> current;

  RollupWriter(
      String bootstrapServers,
      Topics topics,
      RollupStore store,
      Clock clock,
      Duration flushEvery) {
    this.settings = settings(bootstrapServers, topics.group("history-writer"));
    this.topic = topics.rollups();
    this.store = store;
    this.clock = clock;
    this.flushEvery = flushEvery;
  }

  @Override
  public void run() {
    while (!closed) {
      batches.clear();
      try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(settings)) {
        current = consumer;
        sites = store.zoneSites();
        consumer.subscribe(List.of(topic), new Rebalance(consumer));
        while (!closed) {
          consumer.poll(POLL).forEach(this::add);
          flushWhenDue(consumer);
        }
        flush();
      } catch (WakeupException _) {
        // Only close() wakes it up; what is not stored is read again.
      } catch (RollupStore.Overtaken e) {
        log.info("{}; reading its progress again", e.getMessage());
      } catch (KafkaException | DataAccessException | TransactionException e) {
        log.error("The history is not being written; trying again: {}", e.toString());
        sleep();
      } finally {
        current = null;
      }
    }
  }

  private void add(ConsumerRecord<String, byte[]> one) {
    Batch batch = batches.computeIfAbsent(one.partition(), _ -> new Batch(one.offset()));
    if (!Records.take(one, ZoneRollup.parser(), rollup -> batch.add(one.offset(), rollup))) {
      batch.skip(one.offset());
    }
  }

  private void flushWhenDue(Consumer<String, byte[]> consumer) {
    Instant now = clock.instant();
    if (now.isBefore(lastFlush.plus(flushEvery))) {
      return;
    }
    lastFlush = now;
    try {
      flush();
      consumer.resume(consumer.paused());
    } catch (DataAccessException | TransactionException e) {
      if (consumer.paused().isEmpty()) {
        log.error("The database does not take the history; reading no further until it does: {}", e.toString());
      }
      consumer.pause(consumer.assignment());
    }
  }

  private void flush() {
    Map<Integer, Batch> full =
        batches.entrySet().stream()
            .filter(entry -> !entry.getValue().isEmpty())
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    if (!full.isEmpty()) {
      store.store(topic, full, sites);
      full.forEach((partition, batch) -> batches.put(partition, new Batch(batch.next())));
    }
  }

  private final class Rebalance implements ConsumerRebalanceListener {

    private final Consumer<String, byte[]> consumer;

    Rebalance(Consumer<String, byte[]> consumer) {
      this.consumer = consumer;
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(partitions);
      for (TopicPartition partition : partitions) {
        int number = partition.partition();
        long begin = beginnings.getOrDefault(partition, 0L);
        OptionalLong stored = store.nextOffset(topic, number);
        long from = stored.orElse(begin);
        if (from < begin || from > ends.getOrDefault(partition, 0L)) {
          log.warn("Offset {} of partition {} is not in the topic any more; going on from {}", from, number, begin);
          store.restart(topic, number);
          from = begin;
        }
        consumer.seek(partition, from);
        batches.put(number, new Batch(from));
      }
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
      try {
        flush();
      } catch (DataAccessException | TransactionException | RollupStore.Overtaken e) {
        log.info("Left the last readings of {} partitions to their next holder", partitions.size());
      }
      onPartitionsLost(partitions);
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> partitions) {
      partitions.forEach(partition -> batches.remove(partition.partition()));
    }
  }

  private static Properties settings(String bootstrapServers, String group) {
    Properties settings = new Properties();
    settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
    settings.putAll(Groups.settings());
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 5_000);
    settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
    settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    return settings;
  }

  private static void sleep() {
    try {
      Thread.sleep(BETWEEN_FAILURES);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closed = true;
    Consumer<String, byte[]> consumer = current;
    if (consumer != null) {
      consumer.wakeup();
    }
  }
}
