/**
 * What one HTTP request is, decided once: its id, its row of the endpoint table, and who sent it. Every
 * later step (limits, authorisation, audit, routing) reads these and decides nothing of it again.
 */
@NullMarked
package org.plainview.gateway.call;

import org.jspecify.annotations.NullMarked;
