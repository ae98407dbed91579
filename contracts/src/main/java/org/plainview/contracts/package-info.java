/**
 * What crosses a process: topic and role names, problem codes, and the one table of endpoints.
 *
 * <p>Everything here is an immutable value or a constant, safe for use by any thread. Event schemas are the
 * Protobuf messages of {@code org.plainview.contracts.v1}.
 */
@NullMarked
package org.plainview.contracts;

import org.jspecify.annotations.NullMarked;
