package org.plainview.watchlist.level;

import com.google.protobuf.InvalidProtocolBufferException;
import java.util.List;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
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

  /** As {@code ZoneJudge.resumed} takes it; null for Normal. */
  @Nullable ZoneAssessment of(JudgedZone zone) {
    byte[] stored = store.get(key(zone));
    return stored == null ? null : assessment(stored);
  }

  void put(JudgedZone zone, ZoneAssessment latest) {
    String key = key(zone);
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

  private static String key(JudgedZone zone) {
    return zone.cameraId() + BETWEEN + zone.zoneId();
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
