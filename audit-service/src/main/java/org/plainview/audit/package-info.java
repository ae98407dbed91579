/**
 * The audit service: an append-only log of every access and decision, in one gapless sequence, and its search
 * for oversight. An index is given out only for an entry that is durable.
 */
@NullMarked
package org.plainview.audit;

import org.jspecify.annotations.NullMarked;
