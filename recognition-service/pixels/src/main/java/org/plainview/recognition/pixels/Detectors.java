package org.plainview.recognition.pixels;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The detectors of one analysing thread. Not thread-safe; close when the thread ends. */
public final class Detectors implements AutoCloseable {

  private final Map<DetectorKind, PersonDetector> byKind = new EnumMap<>(DetectorKind.class);

  /** HOG alone. */
  public Detectors() {
    this(null);
  }

  /**
   * HOG, and ONNX if there is a model.
   *
   * @throws IllegalArgumentException when the model does not answer like a person detector
   */
  public Detectors(@Nullable DetectorModel model) {
    Vision.load();
    byKind.put(DetectorKind.HOG, new HogPersonDetector());
    if (model != null) {
      byKind.put(DetectorKind.ONNX, new OnnxPersonDetector(model));
    }
  }

  /** What is fixed about the detector; empty when there is none of the kind. */
  public Optional<DetectorProfile> profile(DetectorKind kind) {
    return Optional.ofNullable(byKind.get(kind)).map(PersonDetector::profile);
  }

  /**
   * @throws IllegalArgumentException when there is none of the kind
   */
  PersonDetector of(DetectorKind kind) {
    PersonDetector detector = byKind.get(kind);
    if (detector == null) {
      throw new IllegalArgumentException("There is no " + kind + " detector");
    }
    return detector;
  }

  @Override
  public void close() {
    byKind.values().forEach(PersonDetector::close);
  }
}
