/**
 * From what is measured in a zone to its level: the indicators I1 to I12 with their windows, gates, persistence and
 * hysteresis, and the judge that brings them together.
 *
 * <p>A {@link org.plainview.crowd.indicator.ZoneJudge} keeps state and belongs to one thread; everything else that
 * is public here is immutable. Everything goes by event time: no clock is read.
 */
@NullMarked
package org.plainview.crowd.indicator;

import org.jspecify.annotations.NullMarked;
