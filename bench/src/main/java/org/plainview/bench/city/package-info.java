/** A whole city's readings through the real broker, database and services: how fast, how late, at what cost, and what a kill loses. */
@NullMarked
package org.plainview.bench.city;

import org.jspecify.annotations.NullMarked;
