/** How a camera sees the ground: fitted or read, judged by its residual. */
@NullMarked
package org.plainview.camera.calibration;

import org.jspecify.annotations.NullMarked;
