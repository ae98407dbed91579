package org.plainview.platform.live;

import org.plainview.contracts.v1.LineFlow;

/** People per minute over a line of a zone in the last minute, both directions apart, with 95 % intervals. */
public record LiveLine(
    String lineId,
    double widthM,
    double inPerMinute,
    double inLow,
    double inHigh,
    double outPerMinute,
    double outLow,
    double outHigh) {

  static LiveLine of(LineFlow line) {
    return new LiveLine(
        line.getLineId(),
        line.getWidthM(),
        line.getInPerMinute(),
        line.getInLowPerMinute(),
        line.getInHighPerMinute(),
        line.getOutPerMinute(),
        line.getOutLowPerMinute(),
        line.getOutHighPerMinute());
  }
}
