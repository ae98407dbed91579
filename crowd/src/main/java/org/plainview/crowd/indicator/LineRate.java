package org.plainview.crowd.indicator;

import org.plainview.crowd.level.Estimate;

/**
 * People over one line of a zone in the last minute, both directions apart.
 *
 * @param widthM length of the line in metres, which is the width of the way that it closes
 * @param inPerMinute people per minute who come in
 * @param outPerMinute people per minute who leave
 */
public record LineRate(double widthM, Estimate inPerMinute, Estimate outPerMinute) {

  public LineRate {
    if (!(widthM > 0 && Double.isFinite(widthM))) {
      throw new IllegalArgumentException("A line needs a width");
    }
  }
}
