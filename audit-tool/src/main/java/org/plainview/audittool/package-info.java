/**
 * The commands of whoever watches the audit log, runnable without anything else of Plainview. Verdicts go to the
 * standard output, one line each; everything else to the standard error. Each command exits with 0 when what it was
 * asked is so, 1 when it is not, and 2 when it cannot tell.
 */
@NullMarked
package org.plainview.audittool;

import org.jspecify.annotations.NullMarked;
