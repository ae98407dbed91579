package org.plainview.platform.kafka;

import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;

/**
 * How consumers of a group share partitions: what one has it keeps, and those of a lost one are others' after six seconds.
 * By the classic protocol, for the consumer of the newer one is busy for as long as the broker is away (clients 4.2.1).
 */
public final class Groups {

  /** The broker allows no less; the partitions of a lost consumer wait for it. */
  public static final int SESSION_MS = 6_000;

  /** So often does a consumer say that it is there. */
  public static final int HEARTBEAT_MS = 1_500;

  private Groups() {}

  /** Settings of a consumer that subscribes. */
  public static Map<String, Object> settings() {
    return Map.of(
        ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName(),
        ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, SESSION_MS,
        ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, HEARTBEAT_MS);
  }
}
