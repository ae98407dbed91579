/**
 * Exports: entries that a search finds, in a ZIP archive with everything that is needed to check them elsewhere. What is
 * in it is in {@link org.plainview.tlog.export}.
 */
@NullMarked
package org.plainview.audit.export;

import org.jspecify.annotations.NullMarked;
