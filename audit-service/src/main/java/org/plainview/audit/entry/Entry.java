package org.plainview.audit.entry;

import java.time.Instant;

/**
 * A durable entry.
 *
 * @param index its place in the log, from 0, without a gap
 * @param recordedAt when the log took it
 */
public record Entry(long index, Instant recordedAt, Draft draft) {}
