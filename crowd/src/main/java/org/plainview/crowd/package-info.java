/** The science, in pure Java: depends on nothing but the JDK, does no I/O, reads no clock. */
@NullMarked
package org.plainview.crowd;

import org.jspecify.annotations.NullMarked;
