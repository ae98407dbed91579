package org.plainview.watchlist.evaluation;

import java.util.function.Supplier;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.Topology;
import org.plainview.contracts.Topics;
import org.plainview.platform.stream.Tasks;

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
            .addSource(READINGS, new ByteArrayDeserializer(), new ByteArrayDeserializer(), topics.readings())
            .addProcessor(
                JUDGE,
                Tasks.each(
                    judges,
                    Tasks.store(JudgeProcessor.WATCH_STATES, Serdes.String()),
                    Tasks.store(JudgeProcessor.ZONE_LEVELS, Serdes.ByteArray())),
                READINGS)
            .addSource(SAID_LEVELS, new ByteArrayDeserializer(), new ByteArrayDeserializer(), topics.levels())
            .addProcessor(
                SITE,
                Tasks.each(
                    sites,
                    Tasks.store(SiteProcessor.SITE_LEVELS, Serdes.String()),
                    Tasks.store(SiteProcessor.SITE_WATCH_STATES, Serdes.String())),
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
}
