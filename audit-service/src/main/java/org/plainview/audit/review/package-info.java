/**
 * Samples of the log that oversight reads through, and what it finds. Nobody chooses a sample: what is asked for is
 * fixed, and in the log, before the checkpoint is known whose root decides about it ({@link
 * org.plainview.audit.review.Sample}). Every finding is an entry of the log too.
 */
@NullMarked
package org.plainview.audit.review;

import org.jspecify.annotations.NullMarked;
