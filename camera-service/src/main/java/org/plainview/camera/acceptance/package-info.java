/**
 * Acceptance tests: people's own counts of moments that nobody chose, against the camera's. Statistics of errors stay;
 * the counts themselves are deleted with the end of a test, and none below the floor is ever kept.
 */
@NullMarked
package org.plainview.camera.acceptance;

import org.jspecify.annotations.NullMarked;
