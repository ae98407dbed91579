/** {@code bench count}: how far the detectors' counts are from labels. */
@NullMarked
package org.plainview.bench.count;

import org.jspecify.annotations.NullMarked;
