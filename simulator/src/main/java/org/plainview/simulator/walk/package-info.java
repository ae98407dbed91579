/** Pedestrians in a plan, by the social-force model. Metres, seconds; x east, y north. */
@NullMarked
package org.plainview.simulator.walk;

import org.jspecify.annotations.NullMarked;
