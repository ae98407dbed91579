package org.plainview.watchlist.evaluation;

import java.time.Instant;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.plainview.watchlist.alert.Episode;

/**
 * What a task says of watches: their states into its store, their episodes to a sink.
 *
 * @param sink of the episodes
 */
record Said(States states, ProcessorContext<String, byte[]> context, String sink) implements Results {

  @Override
  public void changed(StateKey key, MachineState state) {
    states.put(key, state);
  }

  @Override
  public void raised(Episode episode, Instant observedAt) {
    String siteId = episode.watch().condition().siteId();
    byte[] event = Episodes.event(episode, observedAt).toByteArray();
    context.forward(new Record<>(siteId, event, context.currentSystemTimeMs()), sink);
    // An alert does not wait until there is more to hand over.
    context.commit();
  }
}
