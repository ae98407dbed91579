/**
 * In how many minutes a place reaches its limit if people go on coming and leaving as they do now, with an interval,
 * and how often such intervals were right on histories that ended otherwise known.
 *
 * <p>It extrapolates; it does not know what people will decide to do next.
 */
@NullMarked
package org.plainview.crowd.forecast;

import org.jspecify.annotations.NullMarked;
