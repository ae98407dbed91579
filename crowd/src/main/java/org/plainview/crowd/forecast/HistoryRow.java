package org.plainview.crowd.forecast;

import org.jspecify.annotations.Nullable;
import org.plainview.crowd.level.Estimate;

/**
 * One moment of a recorded or simulated history of a place.
 *
 * @param second from the start of the history
 * @param people who were really there, as far as that is known; the limit is reached by them
 * @param count as it was measured
 * @param inPerMinute as measured over the minute before; null with {@code outPerMinute} where there were no lines
 */
public record HistoryRow(
    double second, double people, Estimate count, @Nullable Estimate inPerMinute, @Nullable Estimate outPerMinute) {}
