package org.plainview.watchlist.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plainview.watchlist.evaluation.Conditions.START;

import java.io.File;
import java.util.Properties;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.Test;

class SaidTest {

  private final MockProcessorContext<String, byte[]> context =
      new MockProcessorContext<>(new Properties(), new TaskId(0, 0), new File("target"));
  private final KeyValueStore<String, String> store =
      Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore("states"), Serdes.String(), Serdes.String())
          .withLoggingDisabled()
          .build();
  private final Said said = new Said(new States(store), context, "episodes");

  @Test
  void whatRaisesAnAlertWaitsForNothingElse() {
    Seen seen =
        new Seen(
            Conditions.armed(Conditions.count(0, 0)),
            Readings.numbers(START).build(),
            Readings.numbers().setCount(60).build(),
            null);

    context.setCurrentSystemTimeMs(START.toEpochMilli());
    said.raised(seen.episode(Measure.of(seen), START), START);

    assertThat(context.forwarded("episodes")).hasSize(1);
    assertThat(context.committed()).as("ask for a commit, or it lingers with all the rest").isTrue();
  }

  @Test
  void aStateThatChangesIsCommittedWithTheOthers() {
    store.init(context.getStateStoreContext(), store);

    said.changed(new StateKey("watch-1", 1, "cam-1"), MachineState.armed(START));

    assertThat(context.committed()).isFalse();
  }
}
