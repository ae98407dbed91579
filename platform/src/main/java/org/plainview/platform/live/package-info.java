/** Readings and levels as the live view that the history role and the gateway both serve. */
@NullMarked
package org.plainview.platform.live;

import org.jspecify.annotations.NullMarked;
