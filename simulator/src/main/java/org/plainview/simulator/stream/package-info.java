/** Pictures as live video over HTTP, and as files. */
@NullMarked
package org.plainview.simulator.stream;

import org.jspecify.annotations.NullMarked;
