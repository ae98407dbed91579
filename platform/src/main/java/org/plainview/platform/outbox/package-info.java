/** Events leave a service through its own database, in order per key, at least once. */
@NullMarked
package org.plainview.platform.outbox;

import org.jspecify.annotations.NullMarked;
