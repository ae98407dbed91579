/**
 * The level of each zone over all indicators: a {@link org.plainview.crowd.indicator.ZoneJudge} for each zone and
 * camera, fed by the readings, published on {@code plainview.levels}. What a restart must not lose is stored; the
 * judges' windows come back by reading the last minutes again.
 */
@NullMarked
package org.plainview.watchlist.level;

import org.jspecify.annotations.NullMarked;
