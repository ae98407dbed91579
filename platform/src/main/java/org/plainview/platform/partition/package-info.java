/** Tables whose rows go by days or hours. */
@NullMarked
package org.plainview.platform.partition;

import org.jspecify.annotations.NullMarked;
