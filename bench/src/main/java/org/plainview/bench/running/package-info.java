/** Benchmarks of the whole platform as it runs on this machine, measured from outside like a person would. */
@NullMarked
package org.plainview.bench.running;

import org.jspecify.annotations.NullMarked;
