package org.plainview.recognition.pixels;

import java.util.List;
import java.util.Optional;

/** Turns samples into measurements. One per analysing thread; not thread-safe. */
public final class Analyst implements AutoCloseable {

  private final Detectors detectors;

  /**
   * @param detectors closed with this
   */
  public Analyst(Detectors detectors) {
    this.detectors = detectors;
  }

  /**
   * Measures the newest sample of the eye; empty when there is none since the last call. The picture is
   * forgotten when this returns.
   *
   * @throws IllegalArgumentException when the scene asks for a detector that is not there
   */
  public Optional<Measurement> analyse(CameraEye eye, Scene scene) {
    Picture picture = eye.take();
    return picture == null ? Optional.empty() : Optional.of(measure(eye, picture, scene));
  }

  private Measurement measure(CameraEye eye, Picture picture, Scene scene) {
    Thumbnail small = Thumbnail.of(picture);
    Quality quality = eye.judge(picture, small);
    if (quality != Quality.OK) {
      eye.gate().forget();
      return new Measurement(picture.at(), quality, List.of());
    }
    List<ZoneMeasure> zones = eye.gate().unchanged(scene, small).orElse(null);
    if (zones == null) {
      zones = look(picture, scene);
      eye.gate().looked(scene, small, zones);
    }
    return new Measurement(picture.at(), Quality.OK, zones);
  }

  private List<ZoneMeasure> look(Picture picture, Scene scene) {
    PersonDetector detector = detectors.of(scene.detector());
    double threshold = scene.threshold().orElse(detector.profile().defaultThreshold());
    List<Detection> people = detector.detect(picture, threshold);
    return Counter.measure(scene, people, picture.size(), detector.profile().error());
  }

  @Override
  public void close() {
    detectors.close();
  }
}
