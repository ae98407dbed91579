/**
 * Fields on the ground: people per m² and velocity in cells of a grid, over time. This is what a camera gives
 * to the measures; no individual is in it.
 *
 * <p>{@link org.plainview.crowd.field.GroundCells} is immutable; a {@link
 * org.plainview.crowd.field.GroundField} is filled again and again and belongs to one thread.
 */
@NullMarked
package org.plainview.crowd.field;

import org.jspecify.annotations.NullMarked;
