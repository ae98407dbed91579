/**
 * The language in which a supervisor writes a condition over the numbers of a zone or a site: CEL with a small
 * vocabulary, each number with its unit, checked when it is written and compiled once. {@code docs/watch-language.md}
 * describes it for its writers.
 */
@NullMarked
package org.plainview.watchlist.language;

import org.jspecify.annotations.NullMarked;
