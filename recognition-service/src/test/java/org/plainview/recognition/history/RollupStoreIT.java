package org.plainview.recognition.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.plainview.contracts.v1.ZoneRollup;
import org.plainview.recognition.support.Cameras;

class RollupStoreIT {

  private final HistoryDatabase history = HistoryDatabase.create();

  @AfterEach
  void close() {
    history.close();
  }

  @Test
  void addsUpThePartsOfASpan() {
    RollupStore store = store();
    ZoneRollup part = part("parts").toBuilder().setCounted(1).setCountSum(20).setCountMin(20).setCountMax(20).build();
    Batch two = new Batch(0);
    two.add(0, part);
    two.add(1, part.toBuilder().setCountSum(30).setCountMin(30).setCountMax(30).build());
    Batch later = new Batch(2);
    later.add(2, part.toBuilder().setCountSum(10).setCountMin(10).setCountMax(10).build());

    store.store("parts-topic", Map.of(0, two), new ZoneSites());
    store.store("parts-topic", Map.of(0, later), new ZoneSites());

    Map<String, Object> row = history.jdbc().queryForMap("SELECT * FROM rollup_10s WHERE camera_id = 'parts'");
    assertThat(row)
        .containsEntry("readings", 3)
        .containsEntry("counted", 3)
        .containsEntry("count_sum", 60.0)
        .containsEntry("count_min", 10.0)
        .containsEntry("count_max", 30.0);
  }

  @Test
  void addsToWhatAnotherProcessHasStoredMeanwhile() {
    RollupStore one = store();
    RollupStore other = store();
    ZoneRollup late = part("meanwhile");
    ZoneRollup early = late.toBuilder().setStartSecond(late.getStartSecond() - 10).build();

    one.store("meanwhile-topic", Map.of(0, batch(0, early)), new ZoneSites());
    one.store("meanwhile-topic", Map.of(0, batch(1, late)), new ZoneSites());
    other.store("meanwhile-topic", Map.of(0, batch(2, early)), new ZoneSites());
    other.store("meanwhile-topic", Map.of(0, batch(3, late)), new ZoneSites());

    assertThat(
            history.jdbc().queryForList(
                "SELECT readings FROM rollup_10s WHERE camera_id = 'meanwhile' ORDER BY start", Integer.class))
        .containsExactly(2, 2);
    assertThat(one.nextOffset("meanwhile-topic", 0)).hasValue(4);
  }

  @Test
  void whoReadsAPartitionAfterAnotherHasMovedItStoresNothing() {
    RollupStore store = store();
    ZoneSites zones = new ZoneSites();
    Batch first = new Batch(0);
    first.add(0, part("fence"));
    Batch same = new Batch(0);
    same.add(0, part("fence"));

    store.store("fence-topic", Map.of(0, first), zones);

    assertThatThrownBy(() -> store.store("fence-topic", Map.of(0, same), zones))
        .isInstanceOf(RollupStore.Overtaken.class);
    assertThat(history.jdbc().queryForObject("SELECT sum(readings) FROM rollup_10s WHERE camera_id = 'fence'", Long.class)).isEqualTo(1);
    assertThat(store.nextOffset("fence-topic", 0)).hasValue(1);
  }

  private RollupStore store() {
    return new RollupStore(history.jdbc(), history.transaction(), history.partitionsAt(Instant.now()));
  }

  private static Batch batch(long offset, ZoneRollup rollup) {
    Batch batch = new Batch(offset);
    batch.add(offset, rollup);
    return batch;
  }

  private static ZoneRollup part(String camera) {
    return ZoneRollup.newBuilder()
        .setCameraId(camera)
        .setZoneId(camera + "-zone")
        .setSiteId(Cameras.SITE)
        .setStartSecond(Step.TEN_SECONDS.startOf(Instant.now().getEpochSecond()))
        .setSeconds(10)
        .setReadings(1)
        .build();
  }
}
