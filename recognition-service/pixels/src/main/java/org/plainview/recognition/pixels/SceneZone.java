package org.plainview.recognition.pixels;

import org.jspecify.annotations.Nullable;
import org.plainview.crowd.geometry.GroundPolygon;

/**
 * A zone to count in.
 *
 * @param polygon its ground; null for whatever the camera sees
 */
public record SceneZone(String zoneId, @Nullable GroundPolygon polygon) {}
