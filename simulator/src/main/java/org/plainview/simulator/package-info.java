/** Pedestrians that nobody filmed, as video that any camera could have taken, with the truth beside it. */
@NullMarked
package org.plainview.simulator;

import org.jspecify.annotations.NullMarked;
