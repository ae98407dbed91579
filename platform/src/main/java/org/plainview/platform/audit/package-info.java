/** Facts for the audit log, sent through the outbox. */
@NullMarked
package org.plainview.platform.audit;

import org.jspecify.annotations.NullMarked;
