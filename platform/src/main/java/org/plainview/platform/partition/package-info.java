/** Tables whose rows go by days. */
@NullMarked
package org.plainview.platform.partition;

import org.jspecify.annotations.NullMarked;
