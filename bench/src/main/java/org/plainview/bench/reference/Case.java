package org.plainview.bench.reference;

import java.util.List;
import java.util.stream.Stream;
import org.plainview.crowd.geometry.GroundLine;
import org.plainview.crowd.geometry.GroundPoint;
import org.plainview.crowd.geometry.GroundPolygon;

/**
 * What the published results of a run rest on and its files do not say.
 *
 * @param frameStep speeds are displacements from so many frames before to so many after
 * @param flowWindowFrames length of a window of flow
 * @param flows published flow (1/s) and mean speed (m/s) of each window, where no file of the folder has them
 */
record Case(
    GroundPolygon walkable,
    GroundPolygon area,
    GroundLine line,
    int frameStep,
    int flowWindowFrames,
    List<double[]> flows) {

  static final int FRAME_STEP = 5;
  static final int FLOW_WINDOW_FRAMES = 100;

  /** A corridor of 3 m with a right angle; from PedPy's reference tests. */
  static Case corner(int frameStep, int flowWindowFrames) {
    return new Case(
        polygon("0 0, 0 5, -3 5, -3 -3, 5 -3, 5 0"),
        polygon("0 0, -3 0, -3 2, 0 2"),
        line("-3 0, 0 0"),
        frameStep,
        flowWindowFrames,
        List.of(
            new double[] {2.612, 1.418},
            new double[] {3.102, 1.209},
            new double[] {3.232, 1.126},
            new double[] {2.743, 1.147},
            new double[] {3.232, 1.040},
            new double[] {3.327, 1.025},
            new double[] {3.167, 1.037}));
  }

  /** Corners as in WKT: {@code x y, x y, x y}. Throws {@link IllegalArgumentException} saying what is wrong. */
  static GroundPolygon polygon(String text) {
    return new GroundPolygon(points(text));
  }

  static GroundLine line(String text) {
    List<GroundPoint> points = points(text);
    if (points.size() != 2) {
      throw new IllegalArgumentException("A line has two ends: x y, x y");
    }
    return new GroundLine(points.getFirst(), points.getLast());
  }

  private static List<GroundPoint> points(String text) {
    return Stream.of(text.split(",", -1)).map(point -> point(point.strip())).toList();
  }

  private static GroundPoint point(String text) {
    String[] xy = text.split("\\s+");
    if (xy.length != 2) {
      throw new IllegalArgumentException("'" + text + "' is no point: x y");
    }
    try {
      return new GroundPoint(Double.parseDouble(xy[0]), Double.parseDouble(xy[1]));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("'" + text + "' is no point: x y", e);
    }
  }
}
