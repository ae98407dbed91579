/** A calibrated virtual camera and the pictures that it takes. */
@NullMarked
package org.plainview.simulator.view;

import org.jspecify.annotations.NullMarked;
