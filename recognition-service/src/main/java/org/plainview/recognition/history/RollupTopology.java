package org.plainview.recognition.history;

import java.time.Clock;
import java.util.Set;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.plainview.contracts.Topics;
import org.plainview.platform.stream.Replay;

/** {@code plainview.readings} to {@code plainview.rollups}. */
final class RollupTopology {

  private RollupTopology() {}

  static Topology of(Topics topics, Replay replay, HistoryProperties properties, Clock clock) {
    return new Topology()
        .addSource("readings", new StringDeserializer(), new ByteArrayDeserializer(), topics.readings())
        .addProcessor("rollup", supplier(replay, properties, clock), "readings")
        .addSink("rollups", topics.rollups(), new StringSerializer(), new ByteArraySerializer(), "rollup");
  }

  private static ProcessorSupplier<String, byte[], String, byte[]> supplier(
      Replay replay, HistoryProperties properties, Clock clock) {
    return new ProcessorSupplier<>() {
      @Override
      public Processor<String, byte[], String, byte[]> get() {
        return new RollupProcessor(replay, properties, clock);
      }

      @Override
      public Set<StoreBuilder<?>> stores() {
        return Set.of(store(RollupProcessor.CLOSED, Serdes.Long()), store(RollupProcessor.ZONES, Serdes.String()));
      }
    };
  }

  private static StoreBuilder<?> store(String name, Serde<?> values) {
    return Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(name), Serdes.String(), values);
  }
}
