package org.plainview.crowd.density;

import java.util.Arrays;
import org.plainview.crowd.geometry.GroundLine;
import org.plainview.crowd.geometry.Outline;

/** How much of a line is in an outline of any shape. */
final class LineInOutline {

  private LineInOutline() {}

  static double lengthM(GroundLine line, Outline outline) {
    int n = outline.corners();
    double[] crossings = new double[n];
    int count = 0;
    for (int i = 0; i < n; i++) {
      int next = (i + 1) % n;
      double here = line.leftM(outline.xM(i), outline.yM(i));
      double there = line.leftM(outline.xM(next), outline.yM(next));
      if (here >= 0 != there >= 0) {
        double share = here / (here - there);
        crossings[count++] =
            line.alongM(
                outline.xM(i) + share * (outline.xM(next) - outline.xM(i)),
                outline.yM(i) + share * (outline.yM(next) - outline.yM(i)));
      }
    }
    Arrays.sort(crossings, 0, count);
    double length = 0;
    for (int i = 0; i + 1 < count; i += 2) {
      double from = Math.max(0, crossings[i]);
      double to = Math.min(line.lengthM(), crossings[i + 1]);
      length += Math.max(0, to - from);
    }
    return length;
  }
}
