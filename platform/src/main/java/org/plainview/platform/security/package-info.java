/** Who is calling and what the endpoint table lets them do; deny by default. */
@NullMarked
package org.plainview.platform.security;

import org.jspecify.annotations.NullMarked;
