package org.plainview.platform.stream;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** From a broker, by a consumer of its own that is in no group. */
final class KafkaReplay implements Replay {

  private static final Logger log = LoggerFactory.getLogger(KafkaReplay.class);
  private static final Duration POLL = Duration.ofMillis(200);

  /** Among so many offsets at the end at least one is a record's, and not the mark of a transaction. */
  private static final int A_FEW = 50;

  private static final long NONE = -1;

  private final Properties settings;
  private final String topic;

  KafkaReplay(String bootstrapServers, String topic, String group) {
    this.topic = topic;
    this.settings = new Properties();
    settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    // Offsets in a transaction that is not decided yet are waited for.
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 5_000);
    settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 8 << 20);
    // At the end of a partition the fetch for what comes after it would hold up whatever is asked next.
    settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 5);
    settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
    settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
  }

  @Override
  public void before(int number, Function<Instant, Depth> depth, Taker taker) {
    TopicPartition partition = new TopicPartition(topic, number);
    try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(settings)) {
      OffsetAndMetadata committed = consumer.committed(Set.of(partition)).get(partition);
      if (committed == null) {
        return;
      }
      long end = committed.offset();
      consumer.assign(List.of(partition));
      long beginning = consumer.beginningOffsets(List.of(partition)).getOrDefault(partition, 0L);
      long[] lastMs = {NONE};
      read(consumer, partition, Math.max(beginning, end - A_FEW), end, record -> lastMs[0] = record.timestamp());
      if (lastMs[0] != NONE) {
        Depth asked = depth.apply(Instant.ofEpochMilli(lastMs[0]));
        long wanted = Math.max(offset(consumer, partition, asked.wanted(), end), end - asked.most());
        long needed = offset(consumer, partition, asked.needed(), end);
        read(
            consumer, partition, Math.min(wanted, needed), end, record -> taker.take(record, record.offset() >= wanted));
      }
    }
  }

  @Override
  public void from(int number, Instant since, Consumer<ConsumerRecord<String, byte[]>> taker) {
    TopicPartition partition = new TopicPartition(topic, number);
    long end = end(partition);
    try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(settings)) {
      consumer.assign(List.of(partition));
      read(consumer, partition, offset(consumer, partition, since, end), end, taker);
    }
  }

  /** Also of what is not decided: a consumer of decided records would take its beginning for the end. */
  private long end(TopicPartition partition) {
    Properties undecided = new Properties();
    undecided.putAll(settings);
    undecided.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_uncommitted");
    try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(undecided)) {
      return consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
    }
  }

  /** Of the first record from a time on. */
  private static long offset(KafkaConsumer<String, byte[]> consumer, TopicPartition partition, Instant from, long end) {
    long since = Math.max(0, from.toEpochMilli());
    OffsetAndTimestamp found = consumer.offsetsForTimes(Map.of(partition, since)).get(partition);
    return found == null ? end : found.offset();
  }

  private static void read(
      KafkaConsumer<String, byte[]> consumer,
      TopicPartition partition,
      long begin,
      long end,
      Consumer<ConsumerRecord<String, byte[]>> taker) {
    long taken = 0;
    consumer.seek(partition, begin);
    while (consumer.position(partition) < end) {
      for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL).records(partition)) {
        if (record.offset() < end) {
          taker.accept(record);
          taken++;
        }
      }
    }
    log.debug("Read {} records of {} again", taken, partition);
  }
}
