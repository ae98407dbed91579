/** Labelled footage for benchmarks: pictures, what people marked in them, and the same in other weather. */
@NullMarked
package org.plainview.bench.footage;

import org.jspecify.annotations.NullMarked;
