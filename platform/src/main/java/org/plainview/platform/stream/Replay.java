package org.plainview.platform.stream;

import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Reads again what a task's partition of the source topic held before the place where the task goes on. Windows of a
 * task are kept in memory only and come back this way when it begins: the source topic is their changelog, which costs
 * nothing while all is well.
 */
@FunctionalInterface
public interface Replay {

  /**
   * Hands over, in their order, the records of a partition that lie before the group's committed offset and are not
   * older than asked for, by the record's time. To be called when a task begins, before it processes anything.
   *
   * @param from gets the time of the last of these records
   */
  void before(int partition, UnaryOperator<Instant> from, Consumer<ConsumerRecord<String, byte[]>> taker);

  /** The replay of each topic. */
  @FunctionalInterface
  interface OfTopic {

    Replay of(String topic);
  }
}
