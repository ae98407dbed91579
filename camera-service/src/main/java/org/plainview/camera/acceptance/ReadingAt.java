package org.plainview.camera.acceptance;

import com.google.protobuf.InvalidProtocolBufferException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;
import org.plainview.contracts.ProblemCode;
import org.plainview.contracts.Topics;
import org.plainview.contracts.v1.CrowdReading;
import org.plainview.contracts.v1.Quality;
import org.plainview.contracts.v1.ZoneReading;
import org.plainview.platform.kafka.Times;
import org.plainview.platform.problem.ProblemException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Looks up what a camera said at a moment of the last hours, where the topic still has it: nothing is consumed ahead
 * and nothing kept. Safe for any thread.
 */
@Component
class ReadingAt {

  /** A reading this far from the moment shows other people. */
  private static final Duration NEAR = Duration.ofMillis(1_500);

  /** From when a reading was taken to when the broker had it. */
  private static final Duration LATEST = Duration.ofSeconds(4);

  /** Of all the cameras of a partition: half a minute of a whole city's. A camera that is silent for so long is silent. */
  private static final int MOST_RECORDS = 200_000;

  private static final Duration PATIENCE = Duration.ofSeconds(8);
  private static final Duration POLL = Duration.ofMillis(500);

  private final String bootstrapServers;
  private final Topics topics;

  ReadingAt(@Value("${spring.kafka.bootstrap-servers}") String bootstrapServers, Topics topics) {
    this.bootstrapServers = bootstrapServers;
    this.topics = topics;
  }

  /**
   * @param at at least {@link #LATEST} ago
   * @param bias that a reading which says that it was corrected was corrected by
   * @throws ProblemException {@code unavailable} while Kafka is away
   */
  Seen find(String cameraId, String zoneId, Instant at, double bias) {
    try (KafkaConsumer<String, byte[]> consumer = consumer()) {
      CrowdReading nearest = nearest(consumer, cameraId, at);
      return nearest == null ? new Seen.Nothing() : seen(nearest, zoneId, bias);
    } catch (KafkaException e) {
      throw new ProblemException(
          ProblemCode.UNAVAILABLE, "The camera's reading cannot be looked up now. Enter the count again in a moment.");
    }
  }

  private @Nullable CrowdReading nearest(KafkaConsumer<String, byte[]> consumer, String cameraId, Instant at) {
    int partitions = consumer.partitionsFor(topics.readings()).size();
    // As the workers' producer places its keys.
    int own = Utils.toPositive(Utils.murmur2(cameraId.getBytes(StandardCharsets.UTF_8))) % partitions;
    TopicPartition partition = new TopicPartition(topics.readings(), own);
    consumer.assign(List.of(partition));
    Map<TopicPartition, OffsetAndTimestamp> start =
        consumer.offsetsForTimes(Map.of(partition, at.minus(NEAR).toEpochMilli()));
    OffsetAndTimestamp first = start.get(partition);
    if (first == null) {
      return null;
    }
    consumer.seek(partition, first.offset());
    long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
    long latest = at.plus(NEAR).plus(LATEST).toEpochMilli();
    long giveUp = System.nanoTime() + PATIENCE.toNanos();
    CrowdReading nearest = null;
    int looked = 0;
    while (consumer.position(partition) < end) {
      for (ConsumerRecord<String, byte[]> one : consumer.poll(POLL)) {
        if (++looked > MOST_RECORDS) {
          return nearest;
        }
        if (cameraId.equals(one.key())) {
          // Only a camera's own readings are sure to come in their order.
          if (one.timestamp() > latest) {
            return nearest;
          }
          nearest = nearer(nearest, one.value(), at);
        }
      }
      if (System.nanoTime() > giveUp) {
        throw new KafkaException("The readings of a moment took too long");
      }
    }
    return nearest;
  }

  private static @Nullable CrowdReading nearer(@Nullable CrowdReading known, byte[] value, Instant at) {
    try {
      CrowdReading reading = CrowdReading.parseFrom(value);
      Duration off = distance(reading, at);
      return off.compareTo(NEAR) > 0 || (known != null && distance(known, at).compareTo(off) <= 0) ? known : reading;
    } catch (InvalidProtocolBufferException _) {
      return known;
    }
  }

  private static Duration distance(CrowdReading reading, Instant at) {
    return Duration.between(at, Times.instant(reading.getObservedAt())).abs();
  }

  private static Seen seen(CrowdReading reading, String zoneId, double bias) {
    if (reading.getQuality() != Quality.QUALITY_OK) {
      return new Seen.Nothing();
    }
    for (ZoneReading zone : reading.getZonesList()) {
      if (zone.getZoneId().equals(zoneId)) {
        if (zone.getBelowFloor()) {
          return new Seen.BelowFloor();
        }
        double raw = reading.getAcceptanceTested() ? (zone.getCount() + 1) * bias - 1 : zone.getCount();
        return zone.hasCount() ? new Seen.Counted(raw) : new Seen.Nothing();
      }
    }
    return new Seen.Nothing();
  }

  private KafkaConsumer<String, byte[]> consumer() {
    return new KafkaConsumer<>(
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false,
            ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis(),
            ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis()),
        new StringDeserializer(),
        new ByteArrayDeserializer());
  }
}
