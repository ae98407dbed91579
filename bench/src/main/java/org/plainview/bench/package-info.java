/**
 * Benchmarks. The last line of each reads {@code NAME: <figure> <unit>, target <target>: met} (or {@code
 * missed}), and it exits with 0 only when the target is met; 1 when it is missed, 2 when it cannot be run.
 */
@NullMarked
package org.plainview.bench;

import org.jspecify.annotations.NullMarked;
