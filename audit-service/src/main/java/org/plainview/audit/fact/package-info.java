/**
 * Facts from {@code plainview.audit} become entries: each exactly one, however often it is delivered. A
 * record that cannot be read becomes an entry that says so.
 */
@NullMarked
package org.plainview.audit.fact;

import org.jspecify.annotations.NullMarked;
