package org.plainview.crowd.level;

import java.util.List;

/**
 * How worried to be about a place, in rising order. Each level calls for something that people do; the wording
 * follows the criticality scale of Helbing and Mukerji, EPJ Data Science 1:7 (2012), table 6.
 */
public enum Level {
  NORMAL("Keep verifying regularly."),
  WATCH("Find out why people gather, and limit the inflow."),
  ACT("Reduce the inflow now, talk to the crowd, and move stewards to it."),
  CRITICAL("Stop the inflow, open relief routes, and send rescue.");

  /** Those that call for more than verifying, in rising order. */
  public static final List<Level> ALARMS = List.of(WATCH, ACT, CRITICAL);

  private final String action;

  Level(String action) {
    this.action = action;
  }

  /** What the level calls for, as a sentence to a control room. */
  public String action() {
    return action;
  }

  public boolean isAtLeast(Level other) {
    return compareTo(other) >= 0;
  }
}
