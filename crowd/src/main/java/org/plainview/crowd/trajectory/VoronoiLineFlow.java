package org.plainview.crowd.trajectory;

import org.plainview.crowd.density.VoronoiCell;
import org.plainview.crowd.density.VoronoiDiagram;
import org.plainview.crowd.geometry.GroundLine;
import org.plainview.crowd.motion.DirectionalFlow;

/** Specific flow over a line at one moment, from the Voronoi cells that lie on it. */
public final class VoronoiLineFlow {

  private VoronoiLineFlow() {}

  /** {@code J = sum of (v·n) (1/A) (w/W)}: w of the W metres of the line lie in a person's cell of area A. */
  public static DirectionalFlow over(GroundLine line, VoronoiDiagram diagram, Snapshot people) {
    double left = 0;
    double right = 0;
    for (VoronoiCell cell : diagram.cells()) {
      Walk.Velocity velocity = people.velocities().get(cell.person());
      double across = velocity.xMps() * line.leftX() + velocity.yMps() * line.leftY();
      double part = across * cell.densityPerM2() * cell.alongM(line) / line.lengthM();
      left += Math.max(0, part);
      right += Math.max(0, -part);
    }
    return new DirectionalFlow(left, right);
  }
}
