package org.plainview.watchlist.evaluation;

import java.util.Set;
import java.util.function.Supplier;
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

/**
 * {@code plainview.readings} to levels, episodes and situations, and {@code plainview.levels} to sites: two parts that scale apart,
 * because nothing but the topic of the levels lies between them.
 */
final class EvaluationTopology {

  static final String LEVELS = "levels";
  static final String EPISODES = "episodes";
  static final String SITUATIONS = "situations";
  static final String SITES = "sites";
  static final String SITE_EPISODES = "site-episodes";

  private static final String JUDGE = "judge";
  private static final String SITE = "site";
  private static final String READINGS = "readings";
  private static final String SAID_LEVELS = "said-levels";

  private EvaluationTopology() {}

  /**
   * @param judges makes a {@link JudgeProcessor} for each task
   * @param sites makes a {@link SiteProcessor} for each task
   */
  static Topology of(Topics topics, Supplier<JudgeProcessor> judges, Supplier<SiteProcessor> sites) {
    Topology topology =
        new Topology()
            .addSource(READINGS, new StringDeserializer(), new ByteArrayDeserializer(), topics.readings())
            .addProcessor(
                JUDGE,
                supplier(
                    judges,
                    Set.of(
                        store(JudgeProcessor.WATCH_STATES, Serdes.String()),
                        store(JudgeProcessor.ZONE_LEVELS, Serdes.ByteArray()))),
                READINGS)
            .addSource(SAID_LEVELS, new StringDeserializer(), new ByteArrayDeserializer(), topics.levels())
            .addProcessor(
                SITE,
                supplier(
                    sites,
                    Set.of(
                        store(SiteProcessor.SITE_LEVELS, Serdes.String()),
                        store(SiteProcessor.SITE_WATCH_STATES, Serdes.String()))),
                SAID_LEVELS);
    sink(topology, LEVELS, topics.levels(), JUDGE);
    sink(topology, EPISODES, topics.episodes(), JUDGE);
    sink(topology, SITUATIONS, topics.situations(), JUDGE);
    sink(topology, SITES, topics.sites(), SITE);
    // A sink of its own: one for both would make one part of two.
    sink(topology, SITE_EPISODES, topics.episodes(), SITE);
    return topology;
  }

  private static void sink(Topology topology, String name, String topic, String parent) {
    topology.addSink(name, topic, new StringSerializer(), new ByteArraySerializer(), parent);
  }

  private static <P extends Processor<String, byte[], String, byte[]>>
      ProcessorSupplier<String, byte[], String, byte[]> supplier(Supplier<P> processors, Set<StoreBuilder<?>> stores) {
    return new ProcessorSupplier<>() {
      @Override
      public Processor<String, byte[], String, byte[]> get() {
        return processors.get();
      }

      @Override
      public Set<StoreBuilder<?>> stores() {
        return stores;
      }
    };
  }

  private static StoreBuilder<?> store(String name, Serde<?> values) {
    return Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(name), Serdes.String(), values);
  }
}
