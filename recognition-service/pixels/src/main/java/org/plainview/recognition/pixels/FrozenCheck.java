package org.plainview.recognition.pixels;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Whether the same picture comes again and again. A camera's sensor always adds noise, so that no two of its
 * pictures are alike; of a frozen one that is encoded again every picture has been there a few seconds before, or
 * differs by far less than the camera's own noise. Not thread-safe.
 *
 * <p>A picture is new when something in it moved, or when it differs from each of the last seconds'. Codecs that
 * repeat what is still make real pictures look alike too, but only until their next key frame.
 */
final class FrozenCheck {

  /** With key frames 5 s apart the last new picture of a frozen stream comes 5 s after it froze. */
  static final Duration FROZEN_AFTER = Duration.ofMillis(4500);

  private static final Duration COMPARED_WITH = Duration.ofSeconds(8);
  private static final Duration APART = Duration.ofMillis(400);
  private static final int EVERY = 5;
  /** Levels by which a cell's mean moves when a still picture is encoded badly. */
  private static final double CODEC_MOVES = 3;
  /** Root mean square of brightness levels. */
  private static final double LEAST_NEW = 0.3;

  private static final double MOST_NEW = 0.6;
  private static final double SHARE_OF_NOISE = 0.35;
  private static final double STILL_SHARE = 0.7;
  private static final int REMEMBERED = 31;
  private static final double SELDOM = 0.1;
  private static final double MOST_NOISE = 2;
  /** The mean of the lower 70 % of normal differences, in their standard deviations. */
  private static final double HALF_NORMAL_OF_STILL = 0.39;

  private final Deque<Probe> recent = new ArrayDeque<>();
  private final float[] noises = new float[REMEMBERED];
  private int noisesKnown;
  private @Nullable Instant newAt;

  /** Brightness at points far apart, and the means of cells. */
  private record Probe(int[] points, float[] cells, Instant at) {

    static Probe of(Picture picture, Thumbnail small) {
      int across = picture.size().width() / EVERY;
      int[] points = new int[across * (picture.size().height() / EVERY)];
      for (int i = 0; i < points.length; i++) {
        points[i] = picture.luma(i % across * EVERY + 2, i / across * EVERY + 2);
      }
      return new Probe(points, small.cells(), picture.at());
    }

    double distance(Probe other) {
      if (points.length == 0 || points.length != other.points.length) {
        return Double.MAX_VALUE;
      }
      double squares = 0;
      for (int i = 0; i < points.length; i++) {
        double one = points[i] - other.points[i];
        squares += one * one;
      }
      return Math.sqrt(squares / points.length);
    }

    boolean moved(Probe other) {
      if (cells.length != other.cells.length) {
        return true;
      }
      for (int i = 0; i < cells.length; i++) {
        if (Math.abs(cells[i] - other.cells[i]) > CODEC_MOVES) {
          return true;
        }
      }
      return false;
    }

    /** Mean difference of the points that differ least: what moves is not among them. */
    double noise(Probe other) {
      if (points.length != other.points.length) {
        return 0;
      }
      int[] counts = new int[256];
      for (int i = 0; i < points.length; i++) {
        counts[Math.abs(points[i] - other.points[i])]++;
      }
      int left = (int) (points.length * STILL_SHARE);
      double sum = 0;
      for (int level = 0, rest = left; level < counts.length && rest > 0; level++) {
        int taken = Math.min(rest, counts[level]);
        sum += (double) level * taken;
        rest -= taken;
      }
      return left == 0 ? 0 : sum / left;
    }
  }

  /** Whether the stream has been frozen for a while, this picture included. */
  boolean see(Picture picture, Thumbnail small) {
    Probe probe = Probe.of(picture, small);
    Probe last = recent.peekLast();
    boolean fresh = last == null || probe.moved(last) || isNew(probe);
    if (fresh) {
      newAt = picture.at();
      if (last != null) {
        noises[noisesKnown++ % REMEMBERED] = (float) probe.noise(last);
      }
    }
    if (last == null || fresh || !picture.at().isBefore(last.at().plus(APART))) {
      recent.addLast(probe);
    }
    while (recent.size() > 2 && recent.getFirst().at().isBefore(picture.at().minus(COMPARED_WITH))) {
      recent.removeFirst();
    }
    return newAt != null && !picture.at().isBefore(newAt.plus(FROZEN_AFTER));
  }

  /** Variance of brightness from one picture to the next where nothing moves, as far as it is known; at most 4. */
  double noiseVariance() {
    // A crowd that fills the view looks like noise, but seldom all the time.
    double deviation = Math.min(MOST_NOISE, noiseAt(SELDOM) / HALF_NORMAL_OF_STILL / Math.sqrt(2));
    return deviation * deviation;
  }

  private boolean isNew(Probe probe) {
    double least = Math.clamp(SHARE_OF_NOISE * noiseAt(0.5), LEAST_NEW, MOST_NEW);
    return recent.stream().allMatch(earlier -> probe.distance(earlier) >= least);
  }

  /** The noise that this share of the remembered pairs had at most; 0 when none is remembered. */
  private double noiseAt(double share) {
    int known = Math.min(noisesKnown, REMEMBERED);
    float[] sorted = Arrays.copyOf(noises, known);
    Arrays.sort(sorted);
    return known == 0 ? 0 : sorted[(int) (known * share)];
  }
}
