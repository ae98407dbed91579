/**
 * How a crowd moves, from fields on the ground: flow, pressure, oscillation, counter-flow, compression. No
 * individual is known here; velocities are those of ground cells.
 *
 * <p>Meters that take fields as they come hold a ring of samples per cell, allocate nothing per field, and belong
 * to one thread. Everything else is pure functions.
 */
@NullMarked
package org.plainview.crowd.motion;

import org.jspecify.annotations.NullMarked;
