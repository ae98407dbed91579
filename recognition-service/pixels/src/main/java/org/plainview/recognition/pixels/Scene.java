package org.plainview.recognition.pixels;

import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.plainview.crowd.geometry.GroundCalibration;

/**
 * What one camera is approved to measure.
 *
 * @param floor a zone with fewer people than this leaves without a number
 * @param detector which detector counts
 * @param threshold confidence from which a detection counts; empty for the detector's own default
 * @param calibration null when nobody has calibrated the camera: then counts only, and only of a view that is
 *     one zone
 * @param approved what is measured besides the count
 * @param acceptance what people's own counts said of this camera's; null until there is a test
 */
public record Scene(
    int floor,
    DetectorKind detector,
    OptionalDouble threshold,
    @Nullable GroundCalibration calibration,
    List<SceneZone> zones,
    Approved approved,
    @Nullable AcceptanceError acceptance) {

  public Scene {
    if (floor < 0) {
      throw new IllegalArgumentException("The floor cannot be negative");
    }
    zones = List.copyOf(zones);
  }

  /** A scene that nobody has tested, of which everything is measured. */
  public Scene(
      int floor,
      DetectorKind detector,
      OptionalDouble threshold,
      @Nullable GroundCalibration calibration,
      List<SceneZone> zones) {
    this(floor, detector, threshold, calibration, zones, Approved.ALL, null);
  }
}
