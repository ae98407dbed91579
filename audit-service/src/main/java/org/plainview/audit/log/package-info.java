/**
 * The log's writer. Entries of many callers share one transaction; an index is given out only after the
 * commit; any number of instances on one database write one gapless sequence.
 */
@NullMarked
package org.plainview.audit.log;

import org.jspecify.annotations.NullMarked;
