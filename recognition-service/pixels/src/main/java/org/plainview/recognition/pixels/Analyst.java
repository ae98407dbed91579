package org.plainview.recognition.pixels;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plainview.crowd.geometry.GroundCalibration;

/** Turns samples into measurements. One per analysing thread; not thread-safe. */
public final class Analyst implements AutoCloseable {

  private final Detectors detectors;
  private final boolean sparing;
  private final DenseFlow flow = new DenseFlow();

  /**
   * @param detectors closed with this
   */
  public Analyst(Detectors detectors) {
    this(detectors, true);
  }

  /**
   * @param sparing whether a scene that has not changed is not looked at again
   */
  Analyst(Detectors detectors, boolean sparing) {
    this.detectors = detectors;
    this.sparing = sparing;
  }

  /**
   * Measures the newest sample of the eye; empty when there is none since the last call. The picture is
   * forgotten when this returns.
   *
   * @throws IllegalArgumentException when the scene asks for a detector that is not there
   */
  public Optional<Measurement> analyse(CameraEye eye, Scene scene) {
    Picture picture = eye.take();
    if (picture == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(measure(eye, picture, scene));
    } finally {
      eye.forget(picture);
    }
  }

  private Measurement measure(CameraEye eye, Picture picture, Scene scene) {
    Thumbnail small = Thumbnail.of(picture);
    Quality quality = eye.judge(picture, small);
    if (quality != Quality.OK) {
      eye.gate().forget();
      eye.meter().interrupt();
      return new Measurement(picture.at(), quality, List.of());
    }
    Optional<List<ZoneMeasure>> unchanged = eye.gate().unchanged(scene, small);
    if (sparing && unchanged.isPresent()) {
      return new Measurement(picture.at(), Quality.OK, eye.meter().still(picture.at(), unchanged.get()));
    }
    List<ZoneMeasure> zones = look(eye.meter(), picture, scene);
    eye.gate().looked(scene, small, zones);
    return new Measurement(picture.at(), Quality.OK, zones);
  }

  private List<ZoneMeasure> look(SceneMeter meter, Picture picture, Scene scene) {
    PersonDetector detector = detectors.of(scene.detector());
    double threshold = scene.threshold().orElse(detector.profile().defaultThreshold());
    List<Detection> people = detector.detect(picture, threshold);
    CountUncertainty error = scene.acceptance() != null ? scene.acceptance() : detector.error(picture);
    return meter.measure(picture.at(), scene, people, picture.size(), error, onGround(picture, scene, people));
  }

  private @Nullable CrowdSample onGround(Picture picture, Scene scene, List<Detection> people) {
    GroundCalibration calibration = scene.calibration();
    if (calibration == null || !scene.approved().density()) {
      return null;
    }
    GreyPair motion = scene.approved().flow() ? picture.motion() : null;
    if (motion != null) {
      flow.measure(motion);
    }
    return CrowdSample.of(people, calibration, picture.size(), flow, motion);
  }

  @Override
  public void close() {
    detectors.close();
    flow.close();
  }
}
