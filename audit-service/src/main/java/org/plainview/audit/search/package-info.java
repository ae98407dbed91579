/** What oversight asks the log: by time, actor, action, object and case, newest first. Read-only. */
@NullMarked
package org.plainview.audit.search;

import org.jspecify.annotations.NullMarked;
