package org.plainview.watchlist.level;

import com.google.protobuf.InvalidProtocolBufferException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.plainview.contracts.v1.AlertLevel;
import org.plainview.contracts.v1.ZoneLevel;
import org.plainview.crowd.indicator.ZoneAssessment;
import org.plainview.crowd.level.Level;
import org.plainview.platform.kafka.Times;

/** The level at which each zone stands above Normal, in a store: a restart must not let it fall. */
final class LevelStates {

  private static final String BETWEEN = "\n";

  private final KeyValueStore<String, byte[]> store;

  LevelStates(KeyValueStore<String, byte[]> store) {
    this.store = store;
  }

  /** As {@code ZoneJudge.resumed} takes them. */
  Map<JudgedZone, ZoneAssessment> raised() {
    Map<JudgedZone, ZoneAssessment> raised = new HashMap<>();
    try (KeyValueIterator<String, byte[]> all = store.all()) {
      while (all.hasNext()) {
        KeyValue<String, byte[]> one = all.next();
        String[] key = one.key.split(BETWEEN);
        raised.put(new JudgedZone(key[0], key[1]), assessment(one.value));
      }
    }
    return raised;
  }

  void put(JudgedZone zone, ZoneAssessment latest) {
    String key = zone.cameraId() + BETWEEN + zone.zoneId();
    if (latest.level() == Level.NORMAL) {
      store.delete(key);
    } else {
      store.put(
          key,
          ZoneLevel.newBuilder()
              .setLevel(AlertLevel.forNumber(latest.level().ordinal()))
              .setSince(Times.timestamp(latest.since()))
              .setAt(Times.timestamp(latest.at()))
              .build()
              .toByteArray());
    }
  }

  private static ZoneAssessment assessment(byte[] value) {
    try {
      ZoneLevel stored = ZoneLevel.parseFrom(value);
      return new ZoneAssessment(
          Times.instant(stored.getAt()),
          Level.values()[stored.getLevelValue()],
          Times.instant(stored.getSince()),
          List.of(),
          null,
          false,
          null);
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalStateException("A level in the store is none", e);
    }
  }
}
