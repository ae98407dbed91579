package org.plainview.watchlist.zone;

import com.google.protobuf.InvalidProtocolBufferException;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.plainview.contracts.v1.CameraState;
import org.plainview.contracts.v1.Lifecycle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

@Component
class CameraListener {

  private static final Logger log = LoggerFactory.getLogger(CameraListener.class);

  private final ZoneDirectory zones;

  CameraListener(ZoneDirectory zones) {
    this.zones = zones;
  }

  @KafkaListener(topics = "#{@topics.cameras()}", groupId = "#{@topics.group('watchlist-zones')}")
  void on(List<ConsumerRecord<String, byte[]>> records) {
    zones.take(records.stream().map(CameraListener::change).flatMap(Optional::stream).toList());
  }

  private static Optional<CameraChange> change(ConsumerRecord<String, byte[]> record) {
    if (record.value() == null) {
      return Optional.of(new CameraChange.Gone(record.key()));
    }
    try {
      CameraState state = CameraState.parseFrom(record.value());
      return Optional.of(
          state.getLifecycle() == Lifecycle.LIFECYCLE_RETIRED
              ? new CameraChange.Gone(state.getCameraId())
              : new CameraChange.Now(state));
    } catch (InvalidProtocolBufferException e) {
      log.error(
          "The state of a camera cannot be read and is skipped: partition {} offset {}",
          record.partition(),
          record.offset());
      return Optional.empty();
    }
  }
}
