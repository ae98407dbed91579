/**
 * Live events for browsers and programs, as server-sent events: how the caller's sites stand all together, or one of
 * them in full. A reader that is too slow is let go and never holds up another; whoever returns fetches the state again.
 */
@NullMarked
package org.plainview.gateway.events;

import org.jspecify.annotations.NullMarked;
