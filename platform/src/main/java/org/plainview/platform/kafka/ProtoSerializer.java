package org.plainview.platform.kafka;

import com.google.protobuf.MessageLite;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** Protobuf messages as Kafka values; null is a tombstone. */
public final class ProtoSerializer implements Serializer<MessageLite> {

  @Override
  public byte @Nullable [] serialize(String topic, @Nullable MessageLite message) {
    return message == null ? null : message.toByteArray();
  }
}
