/** Proposed, approved, active, suspended, retired: who may move a camera, and when approval ends. */
@NullMarked
package org.plainview.camera.lifecycle;

import org.jspecify.annotations.NullMarked;
