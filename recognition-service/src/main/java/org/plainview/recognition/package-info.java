/**
 * Recognition in two roles, chosen by {@code plainview.recognition.roles}: a worker turns video into readings
 * and needs no database; history turns readings into rollups and the live view, and never sees a stream.
 */
@NullMarked
package org.plainview.recognition;

import org.jspecify.annotations.NullMarked;
