/** What an entry of the log is, and which drafts the log takes. Immutable values. */
@NullMarked
package org.plainview.audit.entry;

import org.jspecify.annotations.NullMarked;
