/** Stream addresses: secrets that may lead only where the deployment allows. */
@NullMarked
package org.plainview.camera.stream;

import org.jspecify.annotations.NullMarked;
