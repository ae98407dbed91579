package org.plainview.recognition.pixels;

import java.util.List;
import org.plainview.crowd.geometry.ImageSize;

/** Finds people in a picture. An instance belongs to one thread at a time. */
interface PersonDetector extends AutoCloseable {

  /** The size, of the same shape, in which it wants pictures of a stream of this size. */
  static ImageSize fit(ImageSize source, ImageSize most) {
    double scale =
        Math.min(1, Math.min((double) most.width() / source.width(), (double) most.height() / source.height()));
    return new ImageSize(
        Math.max(1, (int) Math.round(source.width() * scale)), Math.max(1, (int) Math.round(source.height() * scale)));
  }

  DetectorProfile profile();

  /** How wrong its count of this picture may be. */
  default CountUncertainty error(Picture picture) {
    return profile().error();
  }

  /** Everybody found with at least this confidence, in pixels of the picture, each person once. */
  List<Detection> detect(Picture picture, double threshold);

  @Override
  void close();
}
