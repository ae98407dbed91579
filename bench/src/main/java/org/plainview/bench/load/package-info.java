/**
 * Load on a fixed schedule. What is late is never left out: a call counts from the moment at which it was due,
 * whether or not the one before it has been answered.
 */
@NullMarked
package org.plainview.bench.load;

import org.jspecify.annotations.NullMarked;
