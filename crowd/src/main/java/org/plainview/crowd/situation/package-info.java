/**
 * What a zone's minute looks like, as 64 numbers with names that are computed from aggregates only. The table of the
 * features is {@code docs/situations.md}. Everything here is immutable, deterministic and reads no clock.
 */
@NullMarked
package org.plainview.crowd.situation;

import org.jspecify.annotations.NullMarked;
