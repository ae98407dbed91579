/** Who comes and goes when: the scenarios, and the true counts. */
@NullMarked
package org.plainview.simulator.scene;

import org.jspecify.annotations.NullMarked;
