/** {@code bench forecast}: how far forecasts of the time to a limit are from what came. */
@NullMarked
package org.plainview.bench.forecast;

import org.jspecify.annotations.NullMarked;
