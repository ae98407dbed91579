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
    return picture == null ? Optional.empty() : Optional.of(measure(picture, scene));
  }

  private Measurement measure(Picture picture, Scene scene) {
    Quality quality = PictureCheck.of(picture);
    if (quality != Quality.OK) {
      return new Measurement(picture.at(), quality, List.of());
    }
    PersonDetector detector = detectors.of(scene.detector());
    double threshold = scene.threshold().orElse(detector.profile().defaultThreshold());
    List<Detection> people = detector.detect(picture, threshold);
    return new Measurement(
        picture.at(),
        Quality.OK,
        Counter.measure(scene, people, picture.size(), detector.profile().error()));
  }

  @Override
  public void close() {
    detectors.close();
  }
}
