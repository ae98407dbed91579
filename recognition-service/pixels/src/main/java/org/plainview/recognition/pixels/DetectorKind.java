package org.plainview.recognition.pixels;

/** The ways to find people in a picture. */
public enum DetectorKind {
  /** OpenCV's built-in pedestrian detector; needs no model file. */
  HOG,
  /** A person detector in ONNX, given by the deployment. */
  ONNX
}
