package org.plainview.camera.registry;

/** What a camera may be for. There is no other purpose. */
public enum Purpose {
  CROWD_SAFETY,
  EVACUATION,
  PEDESTRIAN_FLOW,
  EVENT_PLANNING
}
