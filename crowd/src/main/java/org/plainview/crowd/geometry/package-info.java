/**
 * The ground plane: from pixels to metres and back, and areas on it.
 *
 * <p>A site's ground plane is flat, in metres, x east and y north of the site's origin. Pixels have their
 * origin at the top left, x to the right, y down. Everything here is an immutable value, safe for use by any
 * thread, and throws {@link java.lang.IllegalArgumentException} for values that are not finite.
 */
@NullMarked
package org.plainview.crowd.geometry;

import org.jspecify.annotations.NullMarked;
