package org.plainview.recognition.history;

import java.time.Clock;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.Topology;
import org.plainview.contracts.Topics;
import org.plainview.platform.stream.Replay;
import org.plainview.platform.stream.Tasks;

/** {@code plainview.readings} to {@code plainview.rollups}. */
final class RollupTopology {

  private RollupTopology() {}

  static Topology of(Topics topics, Replay.OfTopic replays, HistoryProperties properties, Clock clock) {
    Replay readings = replays.of(topics.readings());
    Replay said = replays.of(topics.rollups());
    return new Topology()
        .addSource("readings", new ByteArrayDeserializer(), new ByteArrayDeserializer(), topics.readings())
        .addProcessor(
            "rollup",
            Tasks.each(
                () -> new RollupProcessor(readings, said, properties, clock),
                Tasks.store(RollupProcessor.CLOSED, Serdes.Long()),
                Tasks.store(RollupProcessor.ZONES, Serdes.String())),
            "readings")
        .addSink("rollups", topics.rollups(), new StringSerializer(), new ByteArraySerializer(), "rollup");
  }
}
