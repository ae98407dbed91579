/**
 * Who gets in. A request with an {@code Authorization} header is judged by its token alone; any other by its
 * session, with CSRF protection. Both are authorised from the endpoint table; what it does not name is denied.
 */
@NullMarked
package org.plainview.gateway.security;

import org.jspecify.annotations.NullMarked;
