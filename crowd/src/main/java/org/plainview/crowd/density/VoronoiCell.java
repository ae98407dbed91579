package org.plainview.crowd.density;

import org.plainview.crowd.geometry.GroundLine;
import org.plainview.crowd.geometry.GroundPolygon;
import org.plainview.crowd.geometry.Outline;

/**
 * The ground that is nearer to one person than to any other.
 *
 * @param person index of the position
 * @param sharedBy how many people stand on that very point and share the cell
 */
public record VoronoiCell(int person, Outline outline, int sharedBy) {

  public double areaM2() {
    return outline.areaM2() / sharedBy;
  }

  /** One person per area of the cell. */
  public double densityPerM2() {
    return 1 / areaM2();
  }

  /** How much of the cell lies in an area, per person who shares it. */
  public double withinM2(GroundPolygon area) {
    return outline.sharedM2(Outline.of(area)) / sharedBy;
  }

  /** How much of a line lies in the cell, in metres, per person who shares it. */
  public double alongM(GroundLine line) {
    return LineInOutline.lengthM(line, outline) / sharedBy;
  }
}
