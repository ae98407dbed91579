package org.plainview.watchlist.evaluation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.plainview.contracts.v1.CrowdReading;
import org.plainview.platform.kafka.Records;
import org.plainview.watchlist.level.Levels;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.BatchAcknowledgingConsumerAwareMessageListener;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;
import org.springframework.kafka.support.Acknowledgment;

/**
 * Feeds the evaluator from Kafka: evaluate, store, then commit. Called by the one thread of its consumer.
 */
final class ReadingsListener
    implements BatchAcknowledgingConsumerAwareMessageListener<String, byte[]>,
        ConsumerAwareRebalanceListener {

  private static final Logger log = LoggerFactory.getLogger(ReadingsListener.class);
  private static final long BETWEEN_COMMITS_NANOS = Duration.ofSeconds(1).toNanos();

  private final Evaluator evaluator;
  private final StateStore store;
  private final Levels levels;
  private final Listening listening;
  private final Duration memory;
  private final Map<TopicPartition, Progress> progress = new HashMap<>();
  private final Set<TopicPartition> uncommitted = new HashSet<>();
  private final Map<TopicPartition, Set<String>> cameras = new HashMap<>();
  private boolean isRestored;
  private long committedAtNanos = System.nanoTime();

  ReadingsListener(
      Evaluator evaluator, StateStore store, Levels levels, Listening listening, EvaluationProperties limits) {
    this.evaluator = evaluator;
    this.store = store;
    this.levels = levels;
    this.listening = listening;
    this.memory = limits.memory();
  }

  /** Asks nobody: a failure in here would be retried without a pause. */
  @Override
  public void onPartitionsAssigned(
      Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
    forget(partitions);
    isRestored = false;
    listening.beginsAnew();
  }

  @Override
  public void onPartitionsRevokedAfterCommit(
      Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
    forget(partitions);
    uncommitted.removeAll(partitions);
  }

  private void forget(Collection<TopicPartition> partitions) {
    for (TopicPartition partition : partitions) {
      progress.remove(partition);
      Set<String> seen = cameras.remove(partition);
      if (seen != null) {
        levels.drop(seen);
      }
    }
  }

  @Override
  public void onPartitionsLost(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
    onPartitionsRevokedAfterCommit(consumer, partitions);
  }

  @Override
  public void onMessage(
      List<ConsumerRecord<String, byte[]>> records,
      @Nullable Acknowledgment acknowledgment,
      @Nullable Consumer<?, ?> consumer) {
    if (consumer == null) {
      throw new IllegalStateException("A container hands over its consumer");
    }
    restore(consumer, records);
    List<Observation> observations = new ArrayList<>(records.size());
    for (ConsumerRecord<String, byte[]> record : records) {
      add(record, observations);
    }
    Evaluator.Batch batch = evaluator.evaluate(observations);
    Changes changes = batch.changes();
    if (!changes.isEmpty()) {
      store.save(changes);
    }
    levels.settle();
    batch.stored();
    for (ConsumerRecord<String, byte[]> record : records) {
      TopicPartition partition = partition(record);
      progressOf(partition).evaluated(record.offset());
      uncommitted.add(partition);
    }
    if (System.nanoTime() - committedAtNanos > BETWEEN_COMMITS_NANOS) {
      commit(consumer);
    }
  }

  /** Another instance may have had these partitions since, or this one in another life. */
  private void restore(Consumer<?, ?> consumer, List<ConsumerRecord<String, byte[]>> records) {
    Set<TopicPartition> unknown = new HashSet<>();
    for (ConsumerRecord<String, byte[]> record : records) {
      TopicPartition partition = partition(record);
      if (!progress.containsKey(partition)) {
        unknown.add(partition);
      }
    }
    if (!unknown.isEmpty()) {
      Map<TopicPartition, OffsetAndMetadata> committed = consumer.committed(unknown);
      unknown.forEach(
          partition -> progress.put(partition, new Progress(memory, committed.get(partition))));
    }
    if (!isRestored) {
      evaluator.restore(store.ofCameras());
      levels.restore();
      isRestored = true;
    }
  }

  private void add(ConsumerRecord<String, byte[]> record, List<Observation> observations) {
    Instant recordedAt = Instant.ofEpochMilli(record.timestamp());
    Progress known = progressOf(partition(record));
    known.read(record.offset(), recordedAt);
    listening.read(recordedAt);
    boolean seenBefore = known.wasEvaluated(record.offset());
    Records.take(
        record,
        CrowdReading.parser(),
        reading -> {
          observations.add(new Observation(reading, recordedAt, seenBefore));
          cameras.computeIfAbsent(partition(record), _ -> new HashSet<>()).add(reading.getCameraId());
        });
  }

  private void commit(Consumer<?, ?> consumer) {
    Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
    uncommitted.forEach(partition -> offsets.put(partition, progressOf(partition).commit()));
    consumer.commitAsync(
        offsets,
        (_, failure) -> {
          if (failure != null) {
            log.warn("Offsets are not committed, the next will be: {}", failure.toString());
          }
        });
    uncommitted.clear();
    committedAtNanos = System.nanoTime();
  }

  private Progress progressOf(TopicPartition partition) {
    return Objects.requireNonNull(progress.get(partition), "restored before it is read");
  }

  private static TopicPartition partition(ConsumerRecord<String, byte[]> record) {
    return new TopicPartition(record.topic(), record.partition());
  }
}
