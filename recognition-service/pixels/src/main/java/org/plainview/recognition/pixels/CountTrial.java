package org.plainview.recognition.pixels;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.plainview.crowd.level.Estimate;

/**
 * Compares a detector's counts with known ones, over many pictures and several thresholds in one pass. What
 * comes out is how wrong it was, not what it saw.
 */
public final class CountTrial {

  /** Statistics of fewer pictures would tell about single ones. */
  public static final int MIN_PICTURES = 10;

  private final PersonDetector detector;
  private final double[] thresholds;
  private final double[] absolute;
  private final double[] signed;
  private final double[] squared;
  private final int[] covered;
  private int pictures;
  private long truth;

  public CountTrial(Detectors detectors, DetectorKind kind, double... thresholds) {
    this.detector = detectors.of(kind);
    this.thresholds = thresholds.clone();
    this.absolute = new double[thresholds.length];
    this.signed = new double[thresholds.length];
    this.squared = new double[thresholds.length];
    this.covered = new int[thresholds.length];
  }

  /**
   * The error at one threshold, in people.
   *
   * @param bias mean of counted minus true
   * @param covered pictures whose 95 % interval contains the truth
   */
  public record Error(
      double threshold,
      int pictures,
      double meanTruth,
      double meanAbsolute,
      double rootMeanSquare,
      double bias,
      int covered) {}

  /** The video or image file could not be read. */
  public static final class Unreadable extends Exception {

    private static final long serialVersionUID = 1L;

    Unreadable(String address) {
      super("Cannot be read as video or picture: " + address);
    }
  }

  /**
   * Counts in every picture that has a truth.
   *
   * @param file address of a video or image file, such as {@code file:/data/a.jpg}
   * @param truthOf from the picture's number, starting at 1, to the people in it
   */
  public void add(String file, IntFunction<OptionalInt> truthOf) throws Unreadable {
    StreamOptions options = StreamOptions.of(file).orElseThrow(() -> new Unreadable(file));
    int number = 0;
    try (VideoSource video = VideoSource.open(file, options, detector.profile().mostPixels())) {
      for (boolean more = true; more; ) {
        number++;
        OptionalInt known = truthOf.apply(number);
        if (known.isEmpty()) {
          more = video.skip();
        } else {
          Picture picture = video.next(Instant.EPOCH);
          more = picture != null;
          if (picture != null) {
            add(picture, known.getAsInt());
          }
        }
      }
    } catch (VideoSource.Lost _) {
      throw new Unreadable(file);
    }
    if (number == 1) {
      throw new Unreadable(file);
    }
  }

  private void add(Picture picture, int known) {
    // A kept box never depends on one of lower score, so one pass serves every threshold.
    List<Detection> found = detector.detect(picture, Arrays.stream(thresholds).min().orElseThrow());
    CountUncertainty uncertainty = detector.error(picture);
    for (int i = 0; i < thresholds.length; i++) {
      double threshold = thresholds[i];
      long counted = found.stream().filter(person -> person.score() >= threshold).count();
      Estimate people = uncertainty.around(counted);
      covered[i] += people.low() <= known && known <= people.high() ? 1 : 0;
      double error = counted - known;
      absolute[i] += Math.abs(error);
      signed[i] += error;
      squared[i] += error * error;
    }
    pictures++;
    truth += known;
  }

  /**
   * One error per threshold, in their order.
   *
   * @throws IllegalStateException after fewer than {@link #MIN_PICTURES}
   */
  public List<Error> errors() {
    if (pictures < MIN_PICTURES) {
      throw new IllegalStateException("At least " + MIN_PICTURES + " labelled pictures are needed");
    }
    return IntStream.range(0, thresholds.length)
        .mapToObj(
            i ->
                new Error(
                    thresholds[i],
                    pictures,
                    (double) truth / pictures,
                    absolute[i] / pictures,
                    Math.sqrt(squared[i] / pictures),
                    signed[i] / pictures,
                    covered[i]))
        .toList();
  }
}
