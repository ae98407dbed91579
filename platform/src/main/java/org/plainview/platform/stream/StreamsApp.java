package org.plainview.platform.stream;

import java.time.Duration;
import java.util.Properties;
import java.util.function.Supplier;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * A Kafka Streams application that runs as long as its service does: a thread that fails is followed by another, which
 * takes up where the last transaction ended. Starts without a broker, and leaves its group when it stops. Safe for use
 * by any thread.
 */
public final class StreamsApp implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(StreamsApp.class);
  private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);
  private static final Duration CLOSE_LIMIT = Duration.ofSeconds(6);

  private final String name;
  private final Properties settings;
  private final Supplier<Topology> topology;
  private volatile @Nullable KafkaStreams streams;

  StreamsApp(String name, Properties settings, Supplier<Topology> topology) {
    this.name = name;
    this.settings = settings;
    this.topology = topology;
  }

  @Override
  public void start() {
    KafkaStreams started = new KafkaStreams(topology.get(), settings);
    started.setUncaughtExceptionHandler(
        failure -> {
          log.warn("{} goes on with a new thread after: {}", name, failure.toString(), failure);
          pause();
          return StreamThreadExceptionResponse.REPLACE_THREAD;
        });
    started.start();
    streams = started;
  }

  @Override
  public void stop() {
    KafkaStreams running = streams;
    streams = null;
    if (running != null) {
      running.close(
          CloseOptions.timeout(CLOSE_LIMIT)
              .withGroupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP));
    }
  }

  @Override
  public boolean isRunning() {
    return streams != null;
  }

  private static void pause() {
    try {
      Thread.sleep(AFTER_FAILURE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
