package org.plainview.platform.kafka;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.MessageLite;
import com.google.protobuf.Parser;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
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
    if (record.value() == null) {
      return skip(record, "it has no value");
    }
    try {
      taker.accept(parser.parseFrom(record.value()));
      return true;
    } catch (InvalidProtocolBufferException | RuntimeException e) {
      return skip(record, e.toString());
    }
  }

  private static boolean skip(ConsumerRecord<?, byte[]> record, String reason) {
    log.error(
        "Skipped record {} of partition {} of {}: {}",
        record.offset(),
        record.partition(),
        record.topic(),
        reason);
    return false;
  }
}
