package org.plainview.crowd.density;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plainview.crowd.geometry.GroundPoint;
import org.plainview.crowd.geometry.GroundPolygon;
import org.plainview.crowd.geometry.Outline;

/**
 * Voronoi cells of people on walkable ground (Steffen and Seyfried, Physica A 389, 1902, 2010). A cell that the
 * walkable outline cuts into pieces is the piece on which its person stands. Who is outside the walkable ground
 * has no cell, but bounds those of others.
 */
public final class VoronoiDiagram {

  /** Of the polygon with which the published reference cuts cells off. */
  public static final double CUT_OFF_RADIUS_M = 0.8;

  private static final int CUT_OFF_CORNERS = 12;

  private final List<VoronoiCell> cells;

  private VoronoiDiagram(List<VoronoiCell> cells) {
    this.cells = List.copyOf(cells);
  }

  /** Cells that reach to the next person or to the border of the walkable ground. */
  public static VoronoiDiagram of(List<GroundPoint> positions, GroundPolygon walkable) {
    return of(positions, walkable, Double.POSITIVE_INFINITY);
  }

  /**
   * Cells cut off by a regular polygon of twelve corners around their person, so that a lone walker does not own
   * the whole street.
   *
   * @param cutOffRadiusM from the person to each of the corners
   */
  public static VoronoiDiagram of(List<GroundPoint> positions, GroundPolygon walkable, double cutOffRadiusM) {
    Outline ground = Outline.of(walkable);
    List<VoronoiCell> cells = new ArrayList<>();
    for (int i = 0; i < positions.size(); i++) {
      VoronoiCell cell = cell(i, positions, ground, cutOffRadiusM);
      if (cell != null) {
        cells.add(cell);
      }
    }
    return new VoronoiDiagram(cells);
  }

  public List<VoronoiCell> cells() {
    return cells;
  }

  /** Voronoi density of an area: the sum of each cell's share in it, divided by the area. */
  public double densityPerM2(GroundPolygon area) {
    return cells.stream().mapToDouble(cell -> cell.withinM2(area) * cell.densityPerM2()).sum() / area.areaM2();
  }

  /**
   * Voronoi mean over an area of a value that each person has, such as a speed: the integral of the value over
   * the cells in the area, divided by the area. Ground in no cell counts with zero.
   *
   * @param valueOfPerson in the order of the positions
   */
  public double mean(GroundPolygon area, double[] valueOfPerson) {
    return cells.stream().mapToDouble(cell -> cell.withinM2(area) * valueOfPerson[cell.person()]).sum()
        / area.areaM2();
  }

  private static @Nullable VoronoiCell cell(
      int person, List<GroundPoint> positions, Outline ground, double cutOffRadiusM) {
    GroundPoint at = positions.get(person);
    if (!ground.contains(at.xM(), at.yM())) {
      return null;
    }
    Outline cell = Double.isFinite(cutOffRadiusM) ? cutOff(ground, at, cutOffRadiusM) : ground;
    List<GroundPoint> others =
        positions.stream().sorted(Comparator.comparingDouble(at::distanceM)).toList();
    int sharedBy = 0;
    double reachM = cell == null ? 0 : cell.reachM(at.xM(), at.yM());
    for (GroundPoint other : others) {
      double distanceM = at.distanceM(other);
      if (distanceM == 0) {
        sharedBy++;
      } else if (cell == null || distanceM > 2 * reachM) {
        // Nobody from here on is near enough to cut anything off.
        break;
      } else {
        double a = (other.xM() - at.xM()) / distanceM;
        double b = (other.yM() - at.yM()) / distanceM;
        double c = a * at.xM() + b * at.yM() + distanceM / 2;
        cell = cell.pieceAround(at.xM(), at.yM(), a, b, c);
        reachM = cell == null ? 0 : cell.reachM(at.xM(), at.yM());
      }
    }
    return cell == null || !(cell.areaM2() > 0) ? null : new VoronoiCell(person, cell, sharedBy);
  }

  private static @Nullable Outline cutOff(Outline ground, GroundPoint at, double radiusM) {
    double step = 2 * Math.PI / CUT_OFF_CORNERS;
    double toEdgeM = radiusM * Math.cos(step / 2);
    Outline cell = ground;
    for (int edge = 0; edge < CUT_OFF_CORNERS && cell != null; edge++) {
      double a = Math.cos((edge + 0.5) * step);
      double b = Math.sin((edge + 0.5) * step);
      cell = cell.pieceAround(at.xM(), at.yM(), a, b, a * at.xM() + b * at.yM() + toEdgeM);
    }
    return cell;
  }
}
