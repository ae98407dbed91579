package org.plainview.audit.entry;

import org.jspecify.annotations.Nullable;

/**
 * A durable entry.
 *
 * @param index its place in the log, from 0, without a gap
 * @param leaf what the log's tree commits to: canonical JSON
 * @param disclosure what the leaf's digests stand for; null once the person has been erased
 */
public record Entry(long index, String leaf, @Nullable Disclosure disclosure) {}
