/** {@code bench reference}: measures against published results on trajectories of laboratory runs. */
@NullMarked
package org.plainview.bench.reference;

import org.jspecify.annotations.NullMarked;
