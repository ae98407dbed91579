package org.plainview.recognition.pixels;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plainview.crowd.geometry.GroundPolygon;

/**
 * A zone to count in.
 *
 * @param polygon its ground; null for whatever the camera sees
 * @param lines over which people are counted
 */
public record SceneZone(String zoneId, @Nullable GroundPolygon polygon, List<SceneLine> lines) {

  public SceneZone {
    lines = List.copyOf(lines);
  }

  /** A zone without lines. */
  public SceneZone(String zoneId, @Nullable GroundPolygon polygon) {
    this(zoneId, polygon, List.of());
  }
}
