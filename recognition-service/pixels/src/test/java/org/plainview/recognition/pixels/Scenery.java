package org.plainview.recognition.pixels;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;
import org.plainview.crowd.geometry.ImageSize;

/** Pictures of a place, one a second, and what can happen to a camera. */
final class Scenery {

  static final ImageSize SIZE = new ImageSize(416, 312);

  private final String name;
  private final List<Mat> pictures;

  private Scenery(String name, List<Mat> pictures) {
    this.name = name;
    this.pictures = pictures;
  }

  /** A square of stones of many sizes with people of one colour, and noise of a sensor. */
  static Scenery synthetic() {
    Random random = new Random(5);
    Mat ground = new Mat(SIZE.height(), SIZE.width(), CvType.CV_8UC3, new Scalar(110, 115, 112));
    for (int i = 0; i < 260; i++) {
      int side = 6 + random.nextInt(40);
      Rect stone = new Rect(random.nextInt(SIZE.width() - 46), random.nextInt(SIZE.height() - 46), side, 6 + random.nextInt(40));
      int grey = 50 + random.nextInt(150);
      Imgproc.rectangle(ground, stone, new Scalar(grey, grey - 5, grey + 8), -1);
    }
    List<Mat> pictures = new ArrayList<>();
    for (int second = 0; second < 80; second++) {
      Mat picture = ground.clone();
      for (int person = 0; person < 5; person++) {
        int x = (person * 83 + second * (5 + person)) % (SIZE.width() - 12);
        Imgproc.rectangle(picture, new Rect(x, 60 + 45 * person, 12, 30), new Scalar(30, 25, 60 + 30 * person), -1);
      }
      pictures.add(noisy(picture, 2));
    }
    return new Scenery("synthetic", pictures);
  }

  /** A real road, where its recording is beside the project. */
  static Optional<Scenery> real() {
    Path file = shared("video/vtest.avi");
    if (file == null) {
      return Optional.empty();
    }
    String address = "file:" + file;
    List<Mat> pictures = new ArrayList<>();
    try (VideoSource video = VideoSource.open(address, StreamOptions.of(address).orElseThrow(), new ImageSize(416, 416))) {
      for (Picture picture = video.next(Instant.EPOCH); picture != null && pictures.size() < 80; ) {
        pictures.add(mat(picture));
        for (int skipped = 0; skipped < 9; skipped++) {
          video.skip();
        }
        picture = video.next(Instant.EPOCH);
      }
    } catch (VideoSource.Lost e) {
      throw new IllegalStateException(e);
    }
    return Optional.of(new Scenery("vtest.avi", pictures));
  }

  static List<Scenery> all() {
    Vision.load();
    List<Scenery> all = new ArrayList<>(List.of(synthetic()));
    real().ifPresent(all::add);
    return all;
  }

  private static Path shared(String name) {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      Path candidate = at.resolve("shared/data").resolve(name);
      if (Files.exists(candidate)) {
        return candidate;
      }
    }
    return null;
  }

  /** The picture of a second, after what happened to the camera. */
  Picture at(int second, UnaryOperator<Mat> event) {
    Mat picture = event.apply(pictures.get(second % pictures.size()).clone());
    byte[] bgr = new byte[SIZE.width() * SIZE.height() * Picture.CHANNELS];
    picture.get(0, 0, bgr);
    return new Picture(bgr, SIZE, Instant.EPOCH.plus(Duration.ofSeconds(second)));
  }

  Mat still() {
    return pictures.getFirst().clone();
  }

  /** What the view looks like without the people, from its first 40 seconds. */
  ViewSignature signature() {
    RecentViews views = new RecentViews(Duration.ofSeconds(40), Duration.ofSeconds(1), 15);
    for (int second = 0; second < 40; second++) {
      views.add(Thumbnail.of(at(second, UnaryOperator.identity())));
    }
    return SteadyView.of(EdgeField.of(views.still())).signature();
  }

  static Mat mat(Picture picture) {
    Mat mat = new Mat(picture.size().height(), picture.size().width(), CvType.CV_8UC3);
    mat.put(0, 0, picture.bgr());
    return mat;
  }

  static Mat noisy(Mat picture, double deviation) {
    Mat noise = new Mat(picture.size(), CvType.CV_16SC3);
    Core.randn(noise, 0, deviation);
    Mat wide = new Mat();
    picture.convertTo(wide, CvType.CV_16SC3);
    Core.add(wide, noise, wide);
    Mat narrow = new Mat();
    wide.convertTo(narrow, CvType.CV_8UC3);
    return narrow;
  }

  static Mat light(Mat picture, double gain, double offset) {
    Mat lit = new Mat();
    picture.convertTo(lit, -1, gain, offset);
    return lit;
  }

  static Mat blurred(Mat picture, double deviation) {
    Mat blurred = new Mat();
    Imgproc.GaussianBlur(picture, blurred, new Size(0, 0), deviation);
    return blurred;
  }

  static Mat turned(Mat picture, double shareOfWidth, double degrees) {
    Mat transform =
        Imgproc.getRotationMatrix2D(new Point(picture.cols() / 2.0, picture.rows() / 2.0), degrees, 1);
    transform.put(0, 2, transform.get(0, 2)[0] + shareOfWidth * picture.cols());
    Mat turned = new Mat();
    Imgproc.warpAffine(picture, turned, transform, picture.size(), Imgproc.INTER_LINEAR, Core.BORDER_REFLECT);
    return turned;
  }

  /** A smooth thing right in front of the lens, over this share of the view. */
  static Mat behindPlate(Mat picture, double share) {
    Imgproc.rectangle(
        picture, new Rect(0, 0, (int) (share * picture.cols()), picture.rows()), new Scalar(90, 110, 140), -1);
    return noisy(picture, 2);
  }

  /** People over this share of the view from below; the same numbers put them at the same places. */
  static Mat crowded(Mat picture, Random random, double share) {
    for (int y = picture.rows() - 16; y >= (1 - share) * picture.rows(); y -= 16) {
      for (int x = 0; x < picture.cols(); x += 11) {
        Scalar colour = new Scalar(random.nextInt(220), random.nextInt(220), random.nextInt(220));
        Rect body = new Rect(x + random.nextInt(5), y + random.nextInt(5), 9, 15);
        if (body.br().x < picture.cols() && body.br().y < picture.rows()) {
          Imgproc.rectangle(picture, body, colour, -1);
        }
      }
    }
    return picture;
  }

  static Mat rainy(Mat picture, Random random) {
    for (int drop = 0; drop < 220; drop++) {
      int x = random.nextInt(picture.cols());
      int y = random.nextInt(picture.rows());
      Imgproc.line(picture, new Point(x, y), new Point(x + 2, y + 12), new Scalar(190, 190, 190), 1);
    }
    return noisy(light(picture, 0.85, 12), 3);
  }

  @Override
  public String toString() {
    return name;
  }
}
