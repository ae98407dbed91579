/**
 * Browsers' sessions. The tokens of a person stay here, in PostgreSQL, and are refreshed as they are used;
 * the browser has a cookie that says nothing. A session outlives the process that began it.
 */
@NullMarked
package org.plainview.gateway.session;

import org.jspecify.annotations.NullMarked;
