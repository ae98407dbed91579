package org.plainview.crowd.indicator;

import java.time.Instant;
import org.plainview.crowd.level.Level;

/**
 * One indicator that calls for more than Normal.
 *
 * @param level what it calls for by itself
 * @param value the measured value in the indicator's unit, always finite
 * @param low lower end of its 95 % interval
 * @param high upper end of its 95 % interval
 * @param threshold what the value is compared with at this level
 * @param reason a fixed phrase for people
 * @param since since when it has called for this level, its waiting time included
 */
public record IndicatorReading(
    Indicator indicator,
    Level level,
    double value,
    double low,
    double high,
    double threshold,
    String reason,
    Instant since) {}
