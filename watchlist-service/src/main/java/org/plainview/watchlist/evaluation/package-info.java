/**
 * Readings against watches. The state machine is a pure function; its state is stored in the transaction that
 * raises the alert and before Kafka's offsets, so that a kill at any moment loses and doubles nothing.
 */
@NullMarked
package org.plainview.watchlist.evaluation;

import org.jspecify.annotations.NullMarked;
