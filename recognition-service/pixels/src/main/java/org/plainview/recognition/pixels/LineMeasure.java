package org.plainview.recognition.pixels;

import org.plainview.crowd.level.Estimate;

/**
 * People over a line in the last minute, with 95 % intervals.
 *
 * @param inPerMinute from its right to its left, seen from its start
 */
public record LineMeasure(String lineId, double widthM, Estimate inPerMinute, Estimate outPerMinute) {}
