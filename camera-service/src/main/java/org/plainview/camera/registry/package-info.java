/** Cameras: proposals, changes, and their state on {@code plainview.cameras}. */
@NullMarked
package org.plainview.camera.registry;

import org.jspecify.annotations.NullMarked;
