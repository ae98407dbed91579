package org.plainview.simulator.scene;

import java.awt.geom.Path2D;
import java.util.List;

/**
 * A polygon on the ground whose people are counted.
 *
 * @param corners [x, y] in metres
 */
public record ZoneArea(String id, String name, List<double[]> corners) {

  public ZoneArea {
    corners = List.copyOf(corners);
  }

  public boolean contains(double x, double y) {
    Path2D path = new Path2D.Double();
    path.moveTo(corners.getFirst()[0], corners.getFirst()[1]);
    corners.stream().skip(1).forEach(corner -> path.lineTo(corner[0], corner[1]));
    path.closePath();
    return path.contains(x, y);
  }

  public double areaM2() {
    double twice = 0;
    for (int i = 0; i < corners.size(); i++) {
      double[] a = corners.get(i);
      double[] b = corners.get((i + 1) % corners.size());
      twice += a[0] * b[1] - b[0] * a[1];
    }
    return Math.abs(twice) / 2;
  }
}
