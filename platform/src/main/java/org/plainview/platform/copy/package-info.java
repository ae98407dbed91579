/** Many rows at once into PostgreSQL. */
@NullMarked
package org.plainview.platform.copy;

import org.jspecify.annotations.NullMarked;
