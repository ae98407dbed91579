package org.plainview.recognition.pixels;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/** The thumbnails of the last seconds: what stands still in them, and where something moves. Not thread-safe. */
final class RecentViews {

  private final Duration span;
  private final Duration apart;
  private final int least;
  private final Deque<Thumbnail> views = new ArrayDeque<>();

  /**
   * @param span of time that is remembered
   * @param apart least time between two thumbnails
   * @param least thumbnails that are remembered even when they are older
   */
  RecentViews(Duration span, Duration apart, int least) {
    this.span = span;
    this.apart = apart;
    this.least = least;
  }

  void add(Thumbnail view) {
    if (!views.isEmpty()) {
      if (views.getLast().height() != view.height()) {
        views.clear();
      } else if (view.at().isBefore(views.getLast().at().plus(apart))) {
        return;
      }
    }
    views.addLast(view);
    while (views.size() > least && views.getFirst().at().isBefore(view.at().minus(span))) {
      views.removeFirst();
    }
  }

  /** Whether they reach back as far as they should. */
  boolean full() {
    return views.size() >= least
        && !views.getFirst().at().plus(span).minus(apart).isAfter(views.getLast().at());
  }

  void clear() {
    views.clear();
  }

  /** The last one that was added. */
  Thumbnail newest() {
    return views.getLast();
  }

  Thumbnail oldest() {
    return views.getFirst();
  }

  /** Cells in a column; none without a view. */
  int rows() {
    return views.isEmpty() ? 0 : views.getLast().rows();
  }

  /** The median of each pixel: whoever walks is not in it. */
  Thumbnail still() {
    Thumbnail newest = views.getLast();
    float[][] all = views.stream().map(Thumbnail::luma).toArray(float[][]::new);
    float[] median = new float[newest.luma().length];
    float[] one = new float[all.length];
    for (int i = 0; i < median.length; i++) {
      for (int k = 0; k < all.length; k++) {
        one[k] = all[k][i];
      }
      Arrays.sort(one);
      median[i] = one[all.length / 2];
    }
    return new Thumbnail(median, newest.height(), newest.at());
  }

  /** Per cell, how far its pixels went up and down on average, with changes of the whole picture's light taken out. */
  float[] activity() {
    Thumbnail newest = views.getLast();
    int pixels = newest.luma().length;
    float[] least = new float[pixels];
    float[] most = new float[pixels];
    Arrays.fill(least, Float.MAX_VALUE);
    Arrays.fill(most, -Float.MAX_VALUE);
    for (Thumbnail view : views) {
      float mean = view.mean();
      for (int i = 0; i < pixels; i++) {
        float value = view.luma()[i] - mean;
        least[i] = Math.min(least[i], value);
        most[i] = Math.max(most[i], value);
      }
    }
    for (int i = 0; i < pixels; i++) {
      most[i] -= least[i];
    }
    return new Thumbnail(most, newest.height(), newest.at()).cells();
  }
}
