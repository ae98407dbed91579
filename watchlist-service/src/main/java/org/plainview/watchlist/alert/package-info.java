/**
 * Alerts and their life: raised, acknowledged or escalated, closed with an outcome. Every change leaves as an
 * event and as a fact for the audit log, in the transaction that makes it.
 */
@NullMarked
package org.plainview.watchlist.alert;

import org.jspecify.annotations.NullMarked;
