package org.plainview.platform.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plainview.testing.TestParts;

/** A record a second, of which the first hundred are committed. */
class KafkaReplayIT {

  private static final int COMMITTED = 100;
  private static final Instant START = Instant.parse("2026-06-20T18:00:00Z");

  private final String broker = TestParts.current().kafkaBootstrapServers();
  private final String topic = "replay-" + UUID.randomUUID();
  private final List<Long> wanted = new ArrayList<>();
  private final Replay replay = new KafkaReplay(broker, topic, topic);

  @BeforeEach
  void write() throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker));
        KafkaProducer<String, byte[]> producer =
            new KafkaProducer<>(
                Map.of("bootstrap.servers", broker), new StringSerializer(), new ByteArraySerializer())) {
      // Its records are of long ago, and would be removed by and by.
      NewTopic kept = new NewTopic(topic, 1, (short) 1).configs(Map.of(TopicConfig.RETENTION_MS_CONFIG, "-1"));
      admin.createTopics(List.of(kept)).all().get();
      for (int second = 0; second < COMMITTED + 20; second++) {
        producer.send(new ProducerRecord<>(topic, 0, at(second).toEpochMilli(), "key", new byte[1])).get();
      }
      admin
          .alterConsumerGroupOffsets(
              topic, Map.of(new TopicPartition(topic, 0), new OffsetAndMetadata(COMMITTED)))
          .all()
          .get();
    }
  }

  @Test
  void handsOverWhatLiesBetweenATimeAndWhatIsCommitted() {
    assertThat(read(Replay.Depth.since(at(60)))).containsExactlyElementsOf(seconds(60));
    assertThat(wanted).isEqualTo(seconds(60));
  }

  @Test
  void ofTooManyOnlyTheNewest() {
    assertThat(read(new Replay.Depth(at(10), at(95), 30))).containsExactlyElementsOf(seconds(70));
    assertThat(wanted).isEqualTo(seconds(70));
  }

  @Test
  void asManyAsAreNeededHoweverFewAreWanted() {
    assertThat(read(new Replay.Depth(at(10), at(40), 30))).containsExactlyElementsOf(seconds(40));
    assertThat(wanted).isEqualTo(seconds(70));
  }

  @Test
  void allThatIsWantedWhereThatIsFew() {
    assertThat(read(new Replay.Depth(at(80), at(95), 30))).containsExactlyElementsOf(seconds(80));
    assertThat(wanted).isEqualTo(seconds(80));
  }

  @Test
  void toTheEndWhateverIsCommittedOfTheSource() {
    List<Long> read = new ArrayList<>();
    replay.from(0, at(115), record -> read.add(record.timestamp()));
    assertThat(read).containsExactly(millis(115), millis(116), millis(117), millis(118), millis(119));
  }

  @Test
  void whatIsNotDecidedYetIsWaitedFor() throws Exception {
    List<Long> read = new ArrayList<>();
    try (KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", broker, "transactional.id", topic),
            new StringSerializer(),
            new ByteArraySerializer())) {
      producer.initTransactions();
      producer.beginTransaction();
      producer.send(new ProducerRecord<>(topic, 0, millis(120), "key", new byte[1])).get();
      producer.abortTransaction();
      producer.beginTransaction();
      producer.send(new ProducerRecord<>(topic, 0, millis(121), "key", new byte[1])).get();
      Thread reader = Thread.ofPlatform().start(() -> replay.from(0, at(120), record -> read.add(record.timestamp())));
      assertThat(reader.join(Duration.ofSeconds(1))).as("it waits").isFalse();
      producer.commitTransaction();
      reader.join();
    }
    assertThat(read).containsExactly(millis(121));
  }

  private static long millis(int second) {
    return at(second).toEpochMilli();
  }

  private List<Long> read(Replay.Depth depth) {
    List<Long> read = new ArrayList<>();
    replay.before(
        0,
        last -> {
          assertThat(last).isEqualTo(at(COMMITTED - 1));
          return depth;
        },
        (record, isWanted) -> {
          read.add(record.timestamp());
          if (isWanted) {
            wanted.add(record.timestamp());
          }
        });
    return read;
  }

  private static List<Long> seconds(int from) {
    List<Long> all = new ArrayList<>();
    for (int second = from; second < COMMITTED; second++) {
      all.add(at(second).toEpochMilli());
    }
    return all;
  }

  private static Instant at(int second) {
    return START.plusSeconds(second);
  }
}
