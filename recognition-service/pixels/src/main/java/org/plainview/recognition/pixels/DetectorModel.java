package org.plainview.recognition.pixels;

import ai.djl.Model;
import ai.onnxruntime.OrtSession;
import org.plainview.crowd.geometry.ImageSize;

/** A detector's file, from which a model is loaded for each shape of picture. */
public interface DetectorModel {

  /** Of its file, in hex. */
  String sha256();

  /** The largest picture, each way, that it makes use of. */
  int mostPixels();

  /** The input that holds a picture of this size. */
  ImageSize inputFor(ImageSize picture);

  /**
   * A model with this input, for one thread; the caller closes it.
   *
   * @throws IllegalStateException when it does not load
   */
  Model load(ImageSize input);

  /**
   * The same without DJL around it, to measure what that costs; the caller closes it.
   *
   * @param pictures that it takes at once
   */
  OrtSession bare(ImageSize input, int pictures);
}
