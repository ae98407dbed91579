/**
 * Why a member of staff is looking: declared once per session by a browser, or in the headers of each
 * request by a program, and required before the first non-public view.
 */
@NullMarked
package org.plainview.gateway.duty;

import org.jspecify.annotations.NullMarked;
