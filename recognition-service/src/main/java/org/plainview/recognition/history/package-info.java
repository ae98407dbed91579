/**
 * The history role's memory: readings become statistics of 10 s and 1 min in PostgreSQL, each reading exactly
 * once, kept for as long as the retention says and no longer.
 */
@NullMarked
package org.plainview.recognition.history;

import org.jspecify.annotations.NullMarked;
