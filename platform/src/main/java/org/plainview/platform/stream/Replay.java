package org.plainview.platform.stream;

import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Reads again what a partition of a topic holds. Windows of a task are kept in memory only and come back this way when
 * it begins: the source topic, and what the task has said, are their changelog, which costs nothing while all is well.
 * To be called when a task begins, before it processes anything.
 */
public interface Replay {

  /**
   * Hands over, in their order, the records of a partition of the source that lie before the group's committed offset,
   * where the task goes on, and are as old as asked for at most, by the record's time.
   *
   * @param depth gets the time of the last of these records
   */
  void before(int partition, Function<Instant, Depth> depth, Taker taker);

  /** Takes a record that is read again. */
  @FunctionalInterface
  interface Taker {

    /**
     * @param wanted whether it is wanted, and not only needed
     */
    void take(ConsumerRecord<String, byte[]> record, boolean wanted);
  }

  /**
   * Hands over, in their order, the committed records of a partition from a time on, by the record's time, to its end;
   * transactions that are not decided yet are waited for.
   */
  void from(int partition, Instant since, Consumer<ConsumerRecord<String, byte[]>> taker);

  /**
   * How far back to read.
   *
   * @param wanted from then on
   * @param needed from then on in any case
   * @param most that are wanted; of more, only the newest
   */
  record Depth(Instant wanted, Instant needed, long most) {

    /** All from then on. */
    public static Depth since(Instant then) {
      return new Depth(then, then, Long.MAX_VALUE);
    }
  }

  /** The replay of each topic. */
  @FunctionalInterface
  interface OfTopic {

    Replay of(String topic);
  }
}
