package org.plainview.recognition.pixels;

import java.util.ArrayList;
import java.util.List;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfDouble;
import org.opencv.core.MatOfRect;
import org.opencv.core.Rect;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;
import org.opencv.objdetect.HOGDescriptor;
import org.plainview.crowd.geometry.ImageSize;

/**
 * OpenCV's built-in pedestrian detector: histograms of oriented gradients in a window of 64x128 (Dalal and
 * Triggs 2005), on the whole picture, so that people who stand still count too.
 */
final class HogPersonDetector implements PersonDetector {

  private static final ImageSize MOST_PIXELS = new ImageSize(768, 768);
  /**
   * The window shows a person of 96 pixels. At 1.25 people down to 77 pixels are found; 1.5 costs three times
   * as much on the same pictures and counts no better.
   */
  private static final double ENLARGE = 1.25;
  /** At 1.05 it costs twice as much and counts no better, once the threshold is chosen for it. */
  private static final double PYRAMID_STEP = 1.1;
  private static final Size STRIDE = new Size(8, 8);
  private static final Size PADDING = new Size(16, 16);
  private static final double MOST_OVERLAP = 0.4;
  private static final double MOST_INSIDE = 0.65;
  private static final double DEFAULT_THRESHOLD = 0.05;

  /** The training windows leave 16 of 128 pixels above and below a person, and 16 of 64 at either side. */
  private static final double MARGIN_Y = 16.0 / 128;

  private static final double MARGIN_X = 12.0 / 64;
  /**
   * Root mean square error of 0.85 at 5.8 people: PETS 2009 S3 MF1, {@code bench count}. The relative part is what
   * the same pictures need in other weather.
   */
  private static final CountError ERROR = new CountError(0.36, 0.25);

  /** Of 255, on average. Noise drowns gradients below it, and most people are missed. */
  private static final double DIM = 50;

  private static final CountError ERROR_IN_DIM_LIGHT = new CountError(0.36, 0.45);
  private static final int SAMPLE_EVERY = 8;
  private static final DetectorProfile PROFILE =
      new DetectorProfile("HOG", "", MOST_PIXELS, DEFAULT_THRESHOLD, ERROR);

  private final HOGDescriptor hog = new HOGDescriptor();

  HogPersonDetector() {
    Mat people = HOGDescriptor.getDefaultPeopleDetector();
    hog.setSVMDetector(people);
    people.release();
  }

  @Override
  public DetectorProfile profile() {
    return PROFILE;
  }

  @Override
  public CountUncertainty error(Picture picture) {
    long brightness = 0;
    int samples = 0;
    for (int y = 0; y < picture.size().height(); y += SAMPLE_EVERY) {
      for (int x = 0; x < picture.size().width(); x += SAMPLE_EVERY) {
        brightness += picture.luma(x, y);
        samples++;
      }
    }
    return brightness < DIM * samples ? ERROR_IN_DIM_LIGHT : ERROR;
  }

  @Override
  public List<Detection> detect(Picture picture, double threshold) {
    Mat colour = new Mat(picture.size().height(), picture.size().width(), CvType.CV_8UC3);
    Mat large = new Mat();
    MatOfRect places = new MatOfRect();
    MatOfDouble weights = new MatOfDouble();
    try {
      colour.put(0, 0, picture.bgr());
      Imgproc.resize(colour, large, new Size(), ENLARGE, ENLARGE, Imgproc.INTER_LINEAR);
      hog.detectMultiScale(large, places, weights, threshold, STRIDE, PADDING, PYRAMID_STEP, 0, false);
      return Suppression.apply(detections(places, weights), MOST_OVERLAP, MOST_INSIDE);
    } finally {
      colour.release();
      large.release();
      places.release();
      weights.release();
    }
  }

  private static List<Detection> detections(MatOfRect places, MatOfDouble weights) {
    if (places.empty()) {
      return List.of();
    }
    double[] scores = weights.toArray();
    List<Detection> found = new ArrayList<>();
    int index = 0;
    for (Rect place : places.toArray()) {
      double x = place.x / ENLARGE;
      double y = place.y / ENLARGE;
      double width = place.width / ENLARGE;
      double height = place.height / ENLARGE;
      found.add(
          new Detection(
              x + MARGIN_X * width,
              y + MARGIN_Y * height,
              x + (1 - MARGIN_X) * width,
              y + (1 - MARGIN_Y) * height,
              scores[index++]));
    }
    return found;
  }

  @Override
  public void close() {
    // The native descriptor goes with its finalizer; the binding has no other way.
  }
}
