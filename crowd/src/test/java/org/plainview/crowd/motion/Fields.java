package org.plainview.crowd.motion;

import java.util.List;
import org.plainview.crowd.field.GroundCells;
import org.plainview.crowd.field.GroundField;
import org.plainview.crowd.geometry.GroundPoint;
import org.plainview.crowd.geometry.GroundPolygon;

/** Fields with a formula. */
final class Fields {

  private Fields() {}

  interface Velocity {
    double at(double xM, double yM);
  }

  static GroundCells square(double sideM, double cellM) {
    return GroundCells.over(
        new GroundPolygon(
            List.of(
                new GroundPoint(0, 0),
                new GroundPoint(sideM, 0),
                new GroundPoint(sideM, sideM),
                new GroundPoint(0, sideM))),
        cellM);
  }

  static GroundField of(GroundCells cells, double densityPerM2, Velocity x, Velocity y) {
    GroundField field = new GroundField(cells);
    for (int cell = 0; cell < cells.size(); cell++) {
      double xM = cells.centreXM(cell);
      double yM = cells.centreYM(cell);
      field.set(cell, densityPerM2, x.at(xM, yM), y.at(xM, yM));
    }
    return field;
  }
}
