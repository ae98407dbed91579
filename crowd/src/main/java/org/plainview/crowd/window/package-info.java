/**
 * The recent past of a few numbers in constant memory: rings of equal steps of time, and trends over them. Nothing
 * is allocated while they run; each belongs to one thread.
 */
@NullMarked
package org.plainview.crowd.window;

import org.jspecify.annotations.NullMarked;
