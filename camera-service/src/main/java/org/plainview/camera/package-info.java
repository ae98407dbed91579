/** The registry: which cameras exist, why, who approved them, and what may be done with them. */
@NullMarked
package org.plainview.camera;

import org.jspecify.annotations.NullMarked;
