package org.plainview.watchlist.zone;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.plainview.contracts.v1.CameraState;
import org.plainview.contracts.v1.Lifecycle;
import org.plainview.platform.kafka.Records;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

@Component
class CameraListener {

  private final ZoneDirectory zones;

  CameraListener(ZoneDirectory zones) {
    this.zones = zones;
  }

  // A new name for the group whenever more of a camera is kept: the topic is then read again from its start.
  @KafkaListener(topics = "#{@topics.cameras()}", groupId = "#{@topics.group('watchlist-zones-2')}")
  void on(List<ConsumerRecord<String, byte[]>> records) {
    List<CameraChange> changes = new ArrayList<>();
    for (ConsumerRecord<String, byte[]> record : records) {
      if (record.value() == null) {
        changes.add(new CameraChange.Gone(record.key()));
      } else {
        Records.take(record, CameraState.parser(), state -> changes.add(change(state)));
      }
    }
    zones.take(changes);
  }

  private static CameraChange change(CameraState state) {
    return state.getLifecycle() == Lifecycle.LIFECYCLE_RETIRED
        ? new CameraChange.Gone(state.getCameraId())
        : new CameraChange.Now(state);
  }
}
