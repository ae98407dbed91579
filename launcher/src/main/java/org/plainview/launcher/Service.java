package org.plainview.launcher;

import java.util.List;
import java.util.Map;

/**
 * One process of ours.
 *
 * @param name of the process
 * @param module whose jar it runs
 * @param port that it listens on
 * @param flags of its JVM
 * @param environment its settings
 * @param arguments after the jar
 * @param health address that answers 200 when it is ready; empty: ready when it listens
 * @param trainable whether a start without the others can be recorded to speed up the next
 */
record Service(
    String name,
    String module,
    int port,
    List<String> flags,
    Map<String, String> environment,
    List<String> arguments,
    String health,
    boolean trainable) {

  Service {
    flags = List.copyOf(flags);
    environment = Map.copyOf(environment);
    arguments = List.copyOf(arguments);
  }

  Health check() {
    return health.isEmpty() ? Health.tcp(port) : Health.http(health);
  }
}
