package org.plainview.watchlist.situation;

/** What a named situation is an example of. */
enum SituationKind {
  /** Two streams that no longer get past each other. */
  COUNTER_FLOW_JAM,
  /** People who press on where nobody gets out. */
  CRUSH,
  /** Waves of standing and walking that run through a dense stream. */
  STOP_AND_GO,
  /** People who suddenly run apart. */
  DISPERSAL,
  /** A place that fills beyond what it is meant for. */
  OVERFILLING,
  OTHER
}
