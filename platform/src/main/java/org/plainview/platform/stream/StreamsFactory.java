package org.plainview.platform.stream;

import java.time.Duration;
import java.util.Properties;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.plainview.platform.kafka.Groups;

/** Makes Kafka Streams applications with the settings of this deployment. */
public final class StreamsFactory {

  private static final int COLLECTED_BYTES = 1 << 20;

  /**
   * Ends what an instance left open that does not come back; its readers wait for that. Longer than a broker takes to come
   * back, or each instance would have to begin anew.
   */
  private static final Duration TRANSACTION_LIMIT = Duration.ofSeconds(20);

  /**
   * Of a producer. While a transaction is being completed the broker refuses the next for a moment, in which whoever
   * waits for the usual 100 ms judges nothing (KAFKA-20000).
   */
  private static final int BACKOFF_MS = 10;

  private final String bootstrapServers;
  private final StreamsProperties properties;
  private final short replicas;

  StreamsFactory(String bootstrapServers, StreamsProperties properties, short replicas) {
    this.bootstrapServers = bootstrapServers;
    this.properties = properties;
    this.replicas = replicas;
  }

  /**
   * @param applicationId names the consumer group, and its internal topics
   * @param patience how long records may be collected before the broker hands them over: each handing over costs as
   *     much as many records
   * @param linger the same of what is handed to the broker; a commit, which a processor may ask for, waits for nothing
   * @param topology gets what reads a source again
   */
  public StreamsApp app(
      String applicationId, Duration patience, Duration linger, Function<Replay.OfTopic, Topology> topology) {
    return new StreamsApp(
        applicationId,
        settings(applicationId, patience, linger),
        () -> topology.apply(source -> new KafkaReplay(bootstrapServers, source, applicationId)));
  }

  private Properties settings(String applicationId, Duration patience, Duration linger) {
    Properties settings = new Properties();
    settings.put(StreamsConfig.APPLICATION_ID_CONFIG, applicationId);
    settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
    settings.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, properties.commitEvery().toMillis());
    settings.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, properties.threads());
    settings.put(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, properties.standbyReplicas());
    settings.put(StreamsConfig.STATE_DIR_CONFIG, properties.directoryOrDefault().toString());
    settings.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, (int) replicas);
    settings.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
    settings.put(StreamsConfig.ENABLE_METRICS_PUSH_CONFIG, false);
    settings.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 0);
    settings.put(StreamsConfig.BUFFERED_RECORDS_PER_PARTITION_CONFIG, 2_000);
    // A task reads one partition only, so that there is no other to wait for; asking costs much for each record.
    settings.put(StreamsConfig.MAX_TASK_IDLE_MS_CONFIG, StreamsConfig.MAX_TASK_IDLE_MS_DISABLED);
    consumer(settings, ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, Groups.SESSION_MS);
    consumer(settings, ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, Groups.HEARTBEAT_MS);
    consumer(settings, ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 5_000);
    consumer(settings, ConsumerConfig.FETCH_MIN_BYTES_CONFIG, COLLECTED_BYTES);
    consumer(settings, ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, (int) patience.toMillis());
    consumer(settings, ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    producer(settings, ProducerConfig.LINGER_MS_CONFIG, (int) linger.toMillis());
    producer(settings, ProducerConfig.RETRY_BACKOFF_MS_CONFIG, BACKOFF_MS);
    // Few bytes in many small batches: to compress each takes more than to send it.
    producer(settings, ProducerConfig.COMPRESSION_TYPE_CONFIG, "none");
    producer(settings, ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, (int) TRANSACTION_LIMIT.toMillis());
    return settings;
  }

  private static void consumer(Properties settings, String name, Object value) {
    settings.put(StreamsConfig.mainConsumerPrefix(name), value);
  }

  private static void producer(Properties settings, String name, Object value) {
    settings.put(StreamsConfig.producerPrefix(name), value);
  }
}
