package org.plainview.crowd.density;

import java.util.List;
import org.plainview.crowd.geometry.GroundPoint;
import org.plainview.crowd.geometry.GroundPolygon;

/** How many people are in an area, divided by it. It jumps by 1/A per person: use areas from 9 m² on. */
public final class ClassicDensity {

  private ClassicDensity() {}

  public static double perM2(List<GroundPoint> positions, GroundPolygon area) {
    return positions.stream().filter(area::contains).count() / area.areaM2();
  }
}
