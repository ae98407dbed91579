/**
 * How much one client may ask: a budget per signed-in user or program, and one per network address for
 * everybody else. Budgets are of one gateway instance and live in bounded memory.
 */
@NullMarked
package org.plainview.gateway.limits;

import org.jspecify.annotations.NullMarked;
