/** How fast the audit log takes entries, beside what the same database and disk take without it. */
@NullMarked
package org.plainview.bench.audit;

import org.jspecify.annotations.NullMarked;
