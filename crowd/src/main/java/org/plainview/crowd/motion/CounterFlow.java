package org.plainview.crowd.motion;

import org.plainview.crowd.field.GroundCells;
import org.plainview.crowd.field.GroundField;

/** Which way people go, and how many the other way. Pure functions. */
public final class CounterFlow {

  private CounterFlow() {}

  /**
   * The flow of all cells along the axis on which most of it lies, both ways apart, per metre of a mean cell's
   * width; {@link DirectionalFlow#counterFlow()} of it is the ratio q of Plainview's indicators.
   */
  public static DirectionalFlow alongMainAxis(GroundField field) {
    GroundCells cells = field.cells();
    double xx = 0;
    double xy = 0;
    double yy = 0;
    double ground = 0;
    for (int cell = 0; cell < cells.size(); cell++) {
      ground += cells.insideM2(cell);
      if (field.hasVelocity(cell)) {
        double people = field.densityPerM2(cell) * cells.insideM2(cell);
        double x = field.velocityXMps(cell);
        double y = field.velocityYMps(cell);
        xx += people * x * x;
        xy += people * x * y;
        yy += people * y * y;
      }
    }
    double angle = 0.5 * Math.atan2(2 * xy, xx - yy);
    double axisX = Math.cos(angle);
    double axisY = Math.sin(angle);
    double forth = 0;
    double back = 0;
    for (int cell = 0; cell < cells.size(); cell++) {
      if (field.hasVelocity(cell)) {
        double along = field.velocityXMps(cell) * axisX + field.velocityYMps(cell) * axisY;
        double flow = field.densityPerM2(cell) * cells.insideM2(cell) * along;
        forth += Math.max(0, flow);
        back += Math.max(0, -flow);
      }
    }
    return ground == 0 ? DirectionalFlow.NONE : new DirectionalFlow(forth / ground, back / ground);
  }
}
