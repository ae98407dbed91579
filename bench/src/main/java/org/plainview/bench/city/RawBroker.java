package org.plainview.bench.city;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.plainview.bench.running.CoresUsed;
import org.plainview.bench.running.Platform;
import org.plainview.contracts.Topics;

/** How much the same broker takes and gives of the same readings when nobody does anything with them. */
final class RawBroker {

  private static final String TOPIC = "bench.raw";
  private static final Duration EMPTY = Duration.ofSeconds(2);

  private final Platform platform;
  private final int cameras;

  RawBroker(Platform platform, int cameras) {
    this.platform = platform;
    this.cameras = cameras;
  }

  /**
   * @param brokerMicros CPU time of the broker for a reading
   * @param clientMicros the same of the client
   */
  record Limit(double perSecond, double brokerMicros, double clientMicros) {}

  /** What the readings of so long a time, as fast as they can be sent, and then read, show. */
  List<Limit> measure(Duration time) throws ExecutionException, InterruptedException {
    try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, platform.broker()))) {
      admin.createTopics(List.of(new NewTopic(TOPIC, Topics.PARTITIONS, (short) 1))).all().get();
      try {
        return List.of(produce(time), consume());
      } finally {
        admin.deleteTopics(List.of(TOPIC)).all().get();
      }
    }
  }

  private Limit produce(Duration time) {
    ReadingBytes bytes = new ReadingBytes(cameras);
    Crowds crowds = new Crowds(cameras, new Incidents(cameras, 0), LocalTime.of(17, 30));
    AtomicLong acknowledged = new AtomicLong();
    CoresUsed cores = new CoresUsed(platform.processes());
    long start = System.nanoTime();
    try (Producer<byte[], byte[]> producer = Generator.producer(platform.broker())) {
      for (long k = 0; System.nanoTime() - start < time.toNanos(); k++) {
        int camera = (int) (k % cameras);
        long nowMs = Instant.now().toEpochMilli();
        crowds.advance(nowMs / 1000);
        byte[] reading = bytes.of(camera, k / cameras, nowMs, crowds.of(camera, k / cameras));
        try {
          producer.send(
              new ProducerRecord<>(TOPIC, bytes.key(camera), reading),
              (_, problem) -> acknowledged.addAndGet(problem == null ? 1 : 0));
        } catch (KafkaException e) {
          // The buffer was full for long; what counts is what was acknowledged.
        }
      }
      producer.flush();
    }
    return limit(acknowledged.get(), start, cores);
  }

  private Limit consume() {
    Map<String, Object> settings = Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, platform.broker());
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(TOPIC).stream().map(p -> new TopicPartition(TOPIC, p.partition())).toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      long end = consumer.endOffsets(partitions).values().stream().mapToLong(Long::longValue).sum();
      CoresUsed cores = new CoresUsed(platform.processes());
      long start = System.nanoTime();
      long read = 0;
      while (read < end) {
        int now = consumer.poll(EMPTY).count();
        if (now == 0) {
          break;
        }
        read += now;
      }
      return limit(read, start, cores);
    }
  }

  private static Limit limit(long readings, long startNanos, CoresUsed cores) {
    double perSecond = readings / ((System.nanoTime() - startNanos) / 1e9);
    Map<String, Double> used = cores.byName();
    return new Limit(
        perSecond,
        used.getOrDefault("kafka", 0.0) / perSecond * 1e6,
        used.getOrDefault(CoresUsed.BENCH, 0.0) / perSecond * 1e6);
  }
}
