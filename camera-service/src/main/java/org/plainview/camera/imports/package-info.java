/** Many cameras from one CSV file, with every bad row named. */
@NullMarked
package org.plainview.camera.imports;

import org.jspecify.annotations.NullMarked;
