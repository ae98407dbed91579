/**
 * Whom to trust, in one file: which keys speak for a log, which witnesses there are, and how many of them must have
 * cosigned (c2sp.org/tlog-policy, a draft).
 */
@NullMarked
package org.plainview.tlog.policy;

import org.jspecify.annotations.NullMarked;
