package org.plainview.recognition.history;

import java.util.HashMap;
import java.util.Map;
import org.plainview.contracts.v1.ZoneRollup;

/**
 * The newest span that this process has stored, of each partition and length: what is newer was hardly stored by anybody,
 * for the spans of a partition are said one after the other. For one thread.
 */
final class Frontier {

  private final Map<Edge, Long> newestSecond = new HashMap<>();

  private record Edge(int partition, int seconds) {}

  /** False also where nothing is known. */
  boolean isBehind(int partition, ZoneRollup span) {
    return span.getStartSecond() > newestSecond.getOrDefault(edge(partition, span), Long.MAX_VALUE);
  }

  void isStored(int partition, ZoneRollup span) {
    newestSecond.merge(edge(partition, span), span.getStartSecond(), Math::max);
  }

  private static Edge edge(int partition, ZoneRollup span) {
    return new Edge(partition, span.getSeconds());
  }
}
