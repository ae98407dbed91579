package org.plainview.launcher;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How to run one process of the platform.
 *
 * @param name unique, such as {@code camera-service}
 * @param command complete, without what ties it to the launcher
 * @param environment added to the launcher's own
 * @param log where its output goes
 * @param port the port people ask about
 * @param needs parts that must be healthy before this one starts
 * @param health whether it is ready
 * @param patience how long it may take to become healthy, and how long it may fail to answer later on
 * @param stop how it is asked to end
 * @param account whose rights it gets when the launcher is root
 * @param givesWay whether it waits a little longer than others where there are too few processors for all
 */
record Part(
    String name,
    List<String> command,
    Map<String, String> environment,
    Path log,
    int port,
    Set<String> needs,
    Health health,
    Duration patience,
    Stop stop,
    Account account,
    boolean givesWay) {

  Part {
    command = List.copyOf(command);
    environment = Map.copyOf(environment);
    needs = Set.copyOf(needs);
  }

  /** One that gives way to nobody. */
  Part(
      String name, List<String> command, Map<String, String> environment, Path log, int port, Set<String> needs,
      Health health, Duration patience, Stop stop, Account account) {
    this(name, command, environment, log, port, needs, health, patience, stop, account, false);
  }

  Part givingWay() {
    return new Part(name, command, environment, log, port, needs, health, patience, stop, account, true);
  }

  /** The same part, whose command is a JVM, with more flags for that. */
  Part withFlags(List<String> flags) {
    List<String> flagged = new ArrayList<>(command);
    flagged.addAll(1, flags);
    return new Part(name, flagged, environment, log, port, needs, health, patience, stop, account, givesWay);
  }

  /** The signal that asks for an orderly end. */
  enum Stop {
    /** PostgreSQL: end sessions and stop; TERM would wait for every client. */
    INT,
    TERM
  }

  /** Whose rights the process gets. */
  enum Account {
    OWN,
    /** PostgreSQL refuses to run as root. */
    NOT_ROOT
  }
}
