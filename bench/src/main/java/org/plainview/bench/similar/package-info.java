/** How fast, and how rightly, the nearest of many situations are found. */
@NullMarked
package org.plainview.bench.similar;

import org.jspecify.annotations.NullMarked;
