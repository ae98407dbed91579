/**
 * The calibration still: asked for by a registrar, made by a worker, shown once. It passes through memory here and is
 * kept nowhere; the audit log gets a fact when it is asked for and one before it is shown.
 */
@NullMarked
package org.plainview.camera.still;

import org.jspecify.annotations.NullMarked;
