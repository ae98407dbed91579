package org.plainview.recognition.pixels;

import java.util.ArrayList;
import java.util.List;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;
import org.plainview.crowd.geometry.ImageSize;

/** Whether anybody is to be seen in a picture, by every detector there is. Not thread-safe. */
final class StillLook {

  /** A part of the picture, so that people who are small in the whole are large enough for a detector. */
  private static final double TILE = 0.6;

  private final Detectors detectors;

  StillLook(Detectors detectors) {
    this.detectors = detectors;
  }

  boolean showsSomebody(Picture picture) {
    List<Picture> looks = new ArrayList<>(tiles(picture));
    looks.add(picture);
    for (DetectorKind kind : DetectorKind.values()) {
      if (detectors.profile(kind).isPresent()) {
        PersonDetector detector = detectors.of(kind);
        ImageSize most = detector.profile().mostPixels();
        if (looks.stream().anyMatch(look -> !detector.detect(fitted(look, most), wary(kind)).isEmpty())) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * A little above what the tripods and the lamp of the empty place of PETS 2009 reach: lower ones would refuse such a
   * place for ever. Somebody small, hidden or half faded can stay below both.
   */
  private static double wary(DetectorKind kind) {
    return switch (kind) {
      case HOG -> 0.6;
      case ONNX -> 0.45;
    };
  }

  static List<Picture> tiles(Picture picture) {
    int width = (int) (picture.size().width() * TILE);
    int height = (int) (picture.size().height() * TILE);
    List<Picture> tiles = new ArrayList<>();
    for (int left : new int[] {0, picture.size().width() - width}) {
      for (int top : new int[] {0, picture.size().height() - height}) {
        tiles.add(crop(picture, left, top, new ImageSize(width, height)));
      }
    }
    return tiles;
  }

  private static Picture crop(Picture picture, int left, int top, ImageSize size) {
    int rowBytes = size.width() * Picture.CHANNELS;
    byte[] bgr = new byte[rowBytes * size.height()];
    for (int row = 0; row < size.height(); row++) {
      int from = ((top + row) * picture.size().width() + left) * Picture.CHANNELS;
      System.arraycopy(picture.bgr(), from, bgr, row * rowBytes, rowBytes);
    }
    return new Picture(bgr, size, picture.at());
  }

  static Picture fitted(Picture picture, ImageSize most) {
    ImageSize size = PersonDetector.fit(picture.size(), most);
    if (size.equals(picture.size())) {
      return picture;
    }
    Mat large = new Mat(picture.size().height(), picture.size().width(), CvType.CV_8UC3);
    Mat small = new Mat();
    try {
      large.put(0, 0, picture.bgr());
      Imgproc.resize(large, small, new Size(size.width(), size.height()), 0, 0, Imgproc.INTER_AREA);
      byte[] bgr = new byte[size.width() * size.height() * Picture.CHANNELS];
      small.get(0, 0, bgr);
      return new Picture(bgr, size, picture.at());
    } finally {
      large.release();
      small.release();
    }
  }
}
