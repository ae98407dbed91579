/** Loops that live as long as the application. */
@NullMarked
package org.plainview.recognition.background;

import org.jspecify.annotations.NullMarked;
