package org.plainview.platform.kafka;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.MessageLite;
import com.google.protobuf.Parser;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Kafka records as Protobuf messages, so that one that cannot be read never holds up those behind it. */
public final class Records {

  private static final Logger log = LoggerFactory.getLogger(Records.class);

  private Records() {}

  /**
   * Hands the record's message to the taker. A record without a value, one that is no such message, and one
   * that the taker throws at is logged by its place and skipped.
   *
   * @param taker asks nobody and waits for nothing: whatever it throws is the record's fault
   * @return whether the message was taken
   */
  public static <T extends MessageLite> boolean take(
      ConsumerRecord<?, byte[]> record, Parser<T> parser, Consumer<? super T> taker) {
    return take(record.value(), record.topic(), record.partition(), record.offset(), parser, taker);
  }

  /** The same of a record's parts. */
  public static <T extends MessageLite> boolean take(
      byte @Nullable [] value, String topic, int partition, long offset, Parser<T> parser, Consumer<? super T> taker) {
    String fault = "it has no value";
    try {
      if (value != null) {
        taker.accept(parser.parseFrom(value));
        return true;
      }
    } catch (InvalidProtocolBufferException | RuntimeException e) {
      fault = e.toString();
    }
    log.error("Skipped record {} of partition {} of {}: {}", offset, partition, topic, fault);
    return false;
  }
}
