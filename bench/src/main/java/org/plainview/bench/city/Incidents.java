package org.plainview.bench.city;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Crowds that grow within seconds far above what is safe, stand, and go: one in each watched zone, when it is planned.
 * Safe for any thread.
 */
final class Incidents {

  /** The watches look for this density, for so long. */
  static final double THRESHOLD_PER_M2 = 3.5;

  static final int HOLD_S = 5;

  /** From its beginning until its watch's alert is due, at most. */
  static final int DUE_AFTER_S = 20;

  static final int LENGTH_S = 60;

  private static final double BEFORE_PER_M2 = 0.8;
  private static final double PEAK_PER_M2 = 4.4;
  private static final int RISE_S = 12;
  private static final int FALL_AT_S = 45;

  private final List<Integer> watched = new ArrayList<>();
  private final Map<Integer, Long> beginnings = new ConcurrentHashMap<>();
  private int next;

  /**
   * @param watches how many, evenly over the cameras that see their zone alone
   */
  Incidents(int cameras, int watches) {
    int apart = Math.max(1, cameras / Math.max(1, watches));
    for (int camera = 0; camera < cameras && watched.size() < watches; camera += apart) {
      int alone = camera;
      while (!City.seesAlone(alone) && alone > 0) {
        alone--;
      }
      if (watched.isEmpty() || watched.getLast() != alone) {
        watched.add(alone);
      }
    }
  }

  /** Cameras whose zone has a watch. */
  List<Integer> watched() {
    return List.copyOf(watched);
  }

  /**
   * Plans so many more, evenly from one second to the other, as far as there are watched zones that had none.
   *
   * @return their cameras
   */
  List<Integer> plan(int count, long fromSecond, long toSecond) {
    int from = next;
    int to = Math.min(watched.size(), from + count);
    for (int i = from; i < to; i++) {
      beginnings.put(watched.get(i), fromSecond + (toSecond - fromSecond) * (i - from) / Math.max(1, to - from));
    }
    next = to;
    return List.copyOf(watched.subList(from, to));
  }

  /** Cameras that have been planned one. */
  List<Integer> planned() {
    return List.copyOf(watched.subList(0, next));
  }

  /** Cameras that see one at that second. */
  List<Integer> at(long second) {
    List<Integer> cameras = new ArrayList<>();
    beginnings.forEach(
        (camera, beginning) -> {
          if (second >= beginning && second < beginning + LENGTH_S) {
            cameras.add(camera);
          }
        });
    return cameras;
  }

  /** How densely people stand before a camera that sees one. */
  double perM2(int camera, long second) {
    long age = second - beginnings.getOrDefault(camera, second);
    if (age < RISE_S) {
      return BEFORE_PER_M2 + (PEAK_PER_M2 - BEFORE_PER_M2) * age / RISE_S;
    } else if (age < FALL_AT_S) {
      return PEAK_PER_M2;
    }
    return PEAK_PER_M2 - (PEAK_PER_M2 - BEFORE_PER_M2) * (age - FALL_AT_S) / (LENGTH_S - FALL_AT_S);
  }
}
