/**
 * What is happening now, as the newest reading of each camera says: kept in memory by every history process,
 * shown only for the sites in the caller's token. A camera that has fallen silent is shown as stale, never
 * with its last numbers.
 */
@NullMarked
package org.plainview.recognition.live;

import org.jspecify.annotations.NullMarked;
