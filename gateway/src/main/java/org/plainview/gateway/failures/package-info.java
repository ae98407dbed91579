/** Whatever fails outside of a controller, as a problem detail too. */
@NullMarked
package org.plainview.gateway.failures;

import org.jspecify.annotations.NullMarked;
