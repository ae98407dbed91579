package org.plainview.platform.stream;

import java.util.Set;
import java.util.function.Supplier;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** What each task of a topology has of its own. A key says which task is meant and is read no further. */
public final class Tasks {

  private Tasks() {}

  /**
   * @param processors makes one for each task
   * @param stores of each task, reached by their names
   */
  public static <P extends Processor<byte[], byte[], String, byte[]>>
      ProcessorSupplier<byte[], byte[], String, byte[]> each(Supplier<P> processors, StoreBuilder<?>... stores) {
    Set<StoreBuilder<?>> all = Set.of(stores);
    return new ProcessorSupplier<>() {
      @Override
      public Processor<byte[], byte[], String, byte[]> get() {
        return processors.get();
      }

      @Override
      public Set<StoreBuilder<?>> stores() {
        return all;
      }
    };
  }

  /** In memory, and in a changelog that outlives the task. */
  public static StoreBuilder<?> store(String name, Serde<?> values) {
    return Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(name), Serdes.String(), values);
  }
}
