/**
 * Exports: entries that a search finds, in a ZIP archive with everything that is needed to check them elsewhere. The
 * format is that of {@link org.plainview.tlog.export}.
 */
@NullMarked
package org.plainview.audit.export;

import org.jspecify.annotations.NullMarked;
