/**
 * Fail-closed audit: a non-public request is answered only after the audit log has made its entry durable,
 * permitted and refused alike. When the log cannot, nothing is answered and nothing is forwarded.
 */
@NullMarked
package org.plainview.gateway.audit;

import org.jspecify.annotations.NullMarked;
