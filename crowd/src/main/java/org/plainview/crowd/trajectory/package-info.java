/**
 * Published trajectories of laboratory runs and what is known from them exactly: the truth that measures are
 * tested against.
 *
 * <p>Only here are there individuals, and only to measure the error of what works without them: benchmarks and
 * tests use this package, the product does not.
 */
@NullMarked
package org.plainview.crowd.trajectory;

import org.jspecify.annotations.NullMarked;
