package org.plainview.bench.city;

import java.time.Duration;
import java.util.Map;
import java.util.stream.LongStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.plainview.bench.load.Latencies;
import org.plainview.bench.load.Ticker;

/**
 * Sends the readings of many cameras on a fixed schedule, whatever becomes of them; one camera after the other, each
 * at its own moment of the period. A reading says that it was observed when it was due. As a worker does, it drops
 * what is late by seconds because the broker is away.
 */
final class Generator implements AutoCloseable {

  private static final Duration NAP = Duration.ofMillis(1);
  private static final Duration TOO_LATE = Duration.ofSeconds(2);
  private static final double NANOS_PER_S = 1e9;
  private static final int LATE_EVERY = 97;

  private final Producer<byte[], byte[]> producer;
  private final String topic;
  private final Crowds crowds;
  private final ReadingBytes bytes;
  private final Acknowledged acknowledged;
  private final int[] sequences;

  Generator(String broker, String topic, int cameras, Crowds crowds, Acknowledged acknowledged) {
    this.producer = producer(broker);
    this.topic = topic;
    this.crowds = crowds;
    this.bytes = new ReadingBytes(cameras);
    this.acknowledged = acknowledged;
    this.sequences = new int[cameras];
  }

  /**
   * What has been sent.
   *
   * @param dropped readings that were not sent since the broker did not take them in time
   * @param late how much later than due readings were handed to the producer, of a sample
   */
  record Sent(long readings, long dropped, long bytes, double seconds, Latencies late) {}

  /** As the real ones of a worker, with a longer linger and time enough to know of each reading what became of it. */
  static Producer<byte[], byte[]> producer(String broker) {
    return new KafkaProducer<>(
        Map.of(
            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, broker,
            ProducerConfig.ACKS_CONFIG, "all",
            ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true,
            ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4",
            ProducerConfig.LINGER_MS_CONFIG, 20,
            ProducerConfig.BATCH_SIZE_CONFIG, 131_072,
            ProducerConfig.BUFFER_MEMORY_CONFIG, 134_217_728L,
            ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000,
            ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 300_000),
        new ByteArraySerializer(),
        new ByteArraySerializer());
  }

  /**
   * Sends and returns when the time is over; some may not have been acknowledged then.
   *
   * @param cameras the first so many
   * @param perSecond of all of them together
   */
  Sent send(int cameras, long perSecond, Duration time) throws InterruptedException {
    LongStream.Builder late = LongStream.builder();
    long startNanos = Ticker.SYSTEM.nanos();
    long startMs = System.currentTimeMillis();
    long readings = perSecond * time.toMillis() / 1000;
    int stride = stride(cameras);
    long dropped = 0;
    long sentBytes = 0;
    long camera = 0;
    for (long k = 0; k < readings; k++) {
      long dueNanos = k * 1_000_000_000 / perSecond;
      long lateNanos = Ticker.SYSTEM.nanos() - startNanos - dueNanos;
      if (lateNanos < 0) {
        Ticker.SYSTEM.sleepUntil(startNanos + dueNanos + NAP.toNanos());
        lateNanos = Ticker.SYSTEM.nanos() - startNanos - dueNanos;
      }
      if (k % LATE_EVERY == 0) {
        late.add(lateNanos);
      }
      int sent = lateNanos > TOO_LATE.toNanos() ? 0 : send((int) camera, startMs + k * 1000 / perSecond);
      dropped += sent == 0 ? 1 : 0;
      sentBytes += sent;
      camera = (camera + stride) % cameras;
    }
    double seconds = (Ticker.SYSTEM.nanos() - startNanos) / NANOS_PER_S;
    return new Sent(readings - dropped, dropped, sentBytes, seconds, new Latencies(late.build()));
  }

  /** The bytes of the reading; none when it could not be sent. */
  private int send(int camera, long observedAtMs) {
    crowds.advance(observedAtMs / 1000);
    int sequence = ++sequences[camera];
    byte[] reading = bytes.of(camera, sequence, observedAtMs, crowds.of(camera, sequence));
    try {
      producer.send(
          new ProducerRecord<>(topic, bytes.key(camera), reading), acknowledged.of(camera, observedAtMs));
      return reading.length;
    } catch (KafkaException e) {
      return 0;
    }
  }

  /** Waits until of each reading it is known what became of it. */
  void flush() {
    producer.flush();
  }

  /** Without a common divisor: neighbours are not due at the same moment. */
  private static int stride(int cameras) {
    int stride = (int) (cameras * 0.618) | 1;
    while (gcd(stride, cameras) > 1) {
      stride += 2;
    }
    return stride;
  }

  private static int gcd(int a, int b) {
    return b == 0 ? a : gcd(b, a % b);
  }

  @Override
  public void close() {
    producer.close(Duration.ofSeconds(5));
  }
}
