/** Stream addresses are secrets: sealed wherever they rest or travel. */
@NullMarked
package org.plainview.platform.sealing;

import org.jspecify.annotations.NullMarked;
