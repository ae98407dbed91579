package org.plainview.bench.scenarios;

import org.plainview.bench.scenarios.Scenario.Place;

/** A zone on its ground, and who comes and goes. One for each run. */
abstract class Scene {

  final Place ground;
  final Zone zone;
  final int seconds;

  Scene(Place ground, Zone zone, int seconds) {
    this.ground = ground;
    this.zone = zone;
    this.seconds = seconds;
  }

  void begin(Crowd crowd) {}

  abstract void advance(Crowd crowd, double second);

  /** Whether what the scene is about goes on in this second. */
  abstract boolean isOn(Crowd crowd, int second);
}
