/**
 * Live events for browsers and programs: what changed at the sites of the caller, as server-sent events. A
 * reader that is too slow is let go and never holds up another; whoever returns fetches the state again.
 */
@NullMarked
package org.plainview.gateway.events;

import org.jspecify.annotations.NullMarked;
