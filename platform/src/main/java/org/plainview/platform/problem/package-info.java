/** Errors as RFC 9457 problem details with the stable codes of {@code ProblemCode}. */
@NullMarked
package org.plainview.platform.problem;

import org.jspecify.annotations.NullMarked;
