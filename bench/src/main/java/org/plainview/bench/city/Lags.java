package org.plainview.bench.city;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * How far behind each consumer group is, once a second: records between what it has committed and the end of its
 * partitions. The history's writer keeps its place in its database. Safe for any thread.
 */
final class Lags implements AutoCloseable {

  private static final Duration EVERY = Duration.ofSeconds(1);
  private static final int ANSWER_S = 3;

  private final Admin admin;
  private final Stored stored;
  private final Thread thread;
  private final List<Map<String, Long>> samples = new ArrayList<>();
  private volatile boolean closed;

  Lags(String broker, Stored stored) {
    this.stored = stored;
    admin =
        Admin.create(
            Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, broker,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, ANSWER_S * 1000,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, ANSWER_S * 1000));
    thread = Thread.ofPlatform().name("lags").daemon().start(this::run);
  }

  /** The samples so far; the number of them marks a moment. */
  synchronized List<Map<String, Long>> samples() {
    return List.copyOf(samples);
  }

  /**
   * Records by group and topic, as {@code group < topic}.
   *
   * @throws ExecutionException when broker or database do not answer
   */
  Map<String, Long> now() throws InterruptedException, ExecutionException {
    try {
      Map<String, ListConsumerGroupOffsetsSpec> groups =
          admin.listGroups().all().get(ANSWER_S, TimeUnit.SECONDS).stream()
              .collect(Collectors.toMap(GroupListing::groupId, _ -> new ListConsumerGroupOffsetsSpec()));
      Map<String, Map<TopicPartition, Long>> places = new HashMap<>();
      admin.listConsumerGroupOffsets(groups).all().get(ANSWER_S, TimeUnit.SECONDS)
          .forEach((group, committed) -> places.put(group, offsets(committed)));
      places.put("the history's tables", stored.progress());
      return lags(places);
    } catch (TimeoutException | SQLException e) {
      throw new ExecutionException(e);
    }
  }

  private Map<String, Long> lags(Map<String, Map<TopicPartition, Long>> places)
      throws InterruptedException, ExecutionException, TimeoutException {
    Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
    places.values().forEach(of -> of.keySet().forEach(partition -> asked.put(partition, OffsetSpec.latest())));
    var ends = admin.listOffsets(asked).all().get(ANSWER_S, TimeUnit.SECONDS);
    Map<String, Long> lags = new TreeMap<>();
    places.forEach(
        (group, of) ->
            of.forEach(
                (partition, next) -> {
                  var end = ends.get(partition);
                  if (end != null) {
                    lags.merge(group + " < " + partition.topic(), Math.max(0, end.offset() - next), Long::sum);
                  }
                }));
    return lags;
  }

  private static Map<TopicPartition, Long> offsets(Map<TopicPartition, OffsetAndMetadata> committed) {
    Map<TopicPartition, Long> offsets = new HashMap<>();
    committed.forEach(
        (partition, place) -> {
          if (place != null) {
            offsets.put(partition, place.offset());
          }
        });
    return offsets;
  }

  private void run() {
    while (!closed) {
      try {
        add(now());
      } catch (ExecutionException e) {
        // The broker is away: no sample.
      } catch (InterruptedException e) {
        return;
      }
      try {
        Thread.sleep(EVERY);
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private synchronized void add(Map<String, Long> sample) {
    samples.add(sample);
  }

  /**
   * A group's lag in some samples.
   *
   * @param grew by how much its mean rose from the first third to the last
   */
  record Course(long median, long most, long last, double grew) {}

  /** Of each group, in the samples from this number on. */
  Map<String, Course> since(int from) {
    List<Map<String, Long>> all = samples();
    Map<String, List<Long>> byGroup = new TreeMap<>();
    all.subList(Math.min(from, all.size()), all.size())
        .forEach(
            sample -> sample.forEach((group, lag) -> byGroup.computeIfAbsent(group, _ -> new ArrayList<>()).add(lag)));
    Map<String, Course> courses = new LinkedHashMap<>();
    byGroup.forEach((group, lags) -> courses.put(group, course(lags)));
    return courses;
  }

  private static Course course(List<Long> lags) {
    List<Long> sorted = lags.stream().sorted().toList();
    int third = Math.max(1, lags.size() / 3);
    double grew = mean(lags.subList(lags.size() - third, lags.size())) - mean(lags.subList(0, third));
    return new Course(sorted.get(sorted.size() / 2), sorted.getLast(), lags.getLast(), grew);
  }

  private static double mean(List<Long> values) {
    return values.stream().mapToLong(Long::longValue).average().orElse(0);
  }

  @Override
  public void close() throws InterruptedException {
    closed = true;
    thread.interrupt();
    thread.join();
    admin.close(Duration.ofSeconds(2));
  }
}
