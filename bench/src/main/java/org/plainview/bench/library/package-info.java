/**
 * {@code bench library}: whether a library of situations, curated from a few examples, finds incidents of the same kinds
 * in other places among ordinary days.
 */
@NullMarked
package org.plainview.bench.library;

import org.jspecify.annotations.NullMarked;
