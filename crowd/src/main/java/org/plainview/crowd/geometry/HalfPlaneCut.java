package org.plainview.crowd.geometry;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A polygon that a line cuts into several pieces. */
final class HalfPlaneCut {

  private final Outline outline;
  private final boolean[] inside;
  private final double a;
  private final double b;
  private final double c;
  /** By the edge on which the outline leaves the half plane: the edge on which the same piece enters it again. */
  private final int[] reentry;

  HalfPlaneCut(Outline outline, boolean[] inside, int exits, double a, double b, double c) {
    this.outline = outline;
    this.inside = inside;
    this.a = a;
    this.b = b;
    this.c = c;
    int n = inside.length;
    int[] leaving = crossings(exits, true);
    int[] entering = crossings(exits, false);
    reentry = new int[n];
    Arrays.fill(reentry, -1);
    // Along the line, with the half plane to the left, an exit and the entry of its piece follow each other.
    for (int k = 0; k < exits; k++) {
      reentry[leaving[k]] = entering[k];
    }
  }

  /** Edges that leave (or enter) the half plane, ordered along its border. */
  private int[] crossings(int count, boolean leaving) {
    int n = inside.length;
    return IntStream.range(0, n)
        .filter(i -> inside[i] == leaving && inside[(i + 1) % n] != leaving)
        .boxed()
        .sorted(Comparator.comparingDouble(this::alongBorder))
        .limit(count)
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private double alongBorder(int edge) {
    int next = (edge + 1) % inside.length;
    double share = share(edge, next);
    double atX = outline.xM(edge) + share * (outline.xM(next) - outline.xM(edge));
    double atY = outline.yM(edge) + share * (outline.yM(next) - outline.yM(edge));
    return a * atY - b * atX;
  }

  private double share(int edge, int next) {
    double here = c - a * outline.xM(edge) - b * outline.yM(edge);
    double there = c - a * outline.xM(next) - b * outline.yM(next);
    return here / (here - there);
  }

  @Nullable Outline pieceAround(double pointXM, double pointYM) {
    int n = inside.length;
    boolean[] seen = new boolean[n];
    for (int start = 0; start < n; start++) {
      if (inside[start] && !seen[start]) {
        Outline piece = pieceFrom(start, seen);
        if (piece.contains(pointXM, pointYM)) {
          return piece;
        }
      }
    }
    return null;
  }

  private Outline pieceFrom(int start, boolean[] seen) {
    int n = inside.length;
    Outline.Corners corners = new Outline.Corners(n + 4);
    int at = start;
    do {
      seen[at] = true;
      corners.add(outline.xM(at), outline.yM(at));
      int next = (at + 1) % n;
      if (!inside[next]) {
        outline.addCrossing(corners, at, next, share(at, next));
        int entry = reentry[at];
        next = (entry + 1) % n;
        outline.addCrossing(corners, entry, next, share(entry, next));
      }
      at = next;
    } while (!seen[at]);
    return corners.outline();
  }
}
