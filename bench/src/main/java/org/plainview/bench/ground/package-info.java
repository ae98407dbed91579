/** {@code bench ground} and {@code bench speed}: places and speeds on the ground against labelled footage. */
@NullMarked
package org.plainview.bench.ground;

import org.jspecify.annotations.NullMarked;
