package org.plainview.camera.registry;

import org.plainview.contracts.v1.DetectorChoice;

/** How people are counted. */
public enum Detector {
  /** The deployment's model where there is one, else HOG. */
  AUTO,
  HOG,
  ONNX;

  DetectorChoice event() {
    return DetectorChoice.valueOf("DETECTOR_CHOICE_" + name());
  }
}
