package org.plainview.watchlist.evaluation;

import java.time.Instant;
import java.util.function.BiConsumer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** The states of watches as cameras see them, as text in a store. */
final class States {

  private static final String BETWEEN = "\n";

  private final KeyValueStore<String, String> store;

  States(KeyValueStore<String, String> store) {
    this.store = store;
  }

  void forEach(BiConsumer<StateKey, MachineState> taker) {
    try (KeyValueIterator<String, String> all = store.all()) {
      while (all.hasNext()) {
        KeyValue<String, String> one = all.next();
        String[] key = one.key.split(BETWEEN);
        String[] value = one.value.split(BETWEEN);
        taker.accept(
            new StateKey(key[1], Integer.parseInt(key[2]), key[0]),
            new MachineState(Phase.valueOf(value[0]), Instant.parse(value[1]), Instant.parse(value[2])));
      }
    }
  }

  void put(StateKey key, MachineState state) {
    store.put(text(key), String.join(BETWEEN, state.phase().name(), state.since().toString(), state.changedAt().toString()));
  }

  void remove(StateKey key) {
    store.delete(text(key));
  }

  private static String text(StateKey key) {
    return String.join(BETWEEN, key.cameraId(), key.watchId(), String.valueOf(key.revision()));
  }
}
