package org.plainview.gateway.events;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.plainview.contracts.Topics;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Publishes to the hub what Kafka brings: the overview and alerts on one thread, what is looked at on another, so
 * that a flood of readings holds up no alert. Each instance of the gateway reads all of it.
 */
@Component
class LiveFeed implements SmartLifecycle {

  private final EventHub hub;
  private final Looks looks;
  private final TopicThread overviewThread;
  private final TopicThread looksThread;
  private volatile boolean running;

  LiveFeed(
      KafkaProperties kafka,
      Topics topics,
      EventHub hub,
      EventProperties properties,
      JsonMapper json,
      Clock clock) {
    this.hub = hub;
    Map<String, Object> settings = new HashMap<>(kafka.buildConsumerProperties());
    settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "latest");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    this.overviewThread =
        new TopicThread("live-overview", settings, new Overview(topics, hub, json, clock, properties));
    Map<String, Object> inBulk = new HashMap<>(settings);
    inBulk.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 5_000);
    inBulk.put(ConsumerConfig.FETCH_MIN_BYTES_CONFIG, 262_144);
    inBulk.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 200);
    this.looks = new Looks(topics, hub, json, properties);
    this.looksThread = new TopicThread("live-looks", inBulk, looks);
  }

  @Override
  public void start() {
    running = true;
    overviewThread.start();
    looksThread.start();
  }

  @Override
  public void stop() {
    running = false;
    overviewThread.stop();
    looksThread.stop();
    hub.endAll();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Whether everything published of a site from now on will reach those who look at it. */
  boolean isLookingAt(String siteId) {
    return looks.isAt(siteId);
  }

  /** Whether everything published from now on will reach the readers of the overview. */
  boolean isFollowing() {
    return overviewThread.isFollowing() && looksThread.isFollowing();
  }
}
